#include "core/language/segment_abbreviations.h"

#include <unordered_map>
#include <unordered_set>

namespace standpoint::segmentation {

namespace {
using Words = std::unordered_set<std::string_view>;

const Words titles{"mr",  "mrs", "ms",  "messrs", "dr",   "prof", "gen",    "maj",  "col",  "lt",   "capt",
                   "sgt", "cpl", "pvt", "cmdr",   "adm",  "brig", "sen",    "sens", "reps", "gov",  "govs",
                   "hon", "rev", "fr",  "msgr",   "pres", "supt", "atty",   "asst", "insp", "amb",  "st",
                   "ste", "ft",  "mt",  "mme",    "mlle", "vs",   "lt-gen", "dep",  "spc",  "cllr", "det"};
const Words common{"inc",  "corp",  "co",   "ltd",  "llc",  "plc",  "bros",  "jr",   "sr",   "esq",  "etc",    "al",
                   "jan",  "feb",   "apr",  "aug",  "sept", "oct",  "nov",   "dec",  "mon",  "tue",  "tues",   "thu",
                   "thur", "thurs", "fri",  "ala",  "ariz", "ark",  "calif", "colo", "conn", "fla",  "ga",     "ill",
                   "ind",  "kan",   "ky",   "md",   "mich", "minn", "mo",    "mont", "neb",  "nev",  "okla",   "ont",
                   "pa",   "penn",  "que",  "tenn", "tex",  "va",   "vt",    "wis",  "wyo",  "ave",  "blvd",   "rd",
                   "hwy",  "dept",  "univ", "assn", "bldg", "est",  "attn",  "ext",  "intl", "govt", "approx", "cf",
                   "ca",   "eg",    "ie",   "viz",  "ph.d", "ed.d", "m.sc",  "b.sc", "dec",  "la"};
const Words beforeNumber{"no",  "nos", "p",   "pp",   "art", "arts", "fig", "figs",
                         "vol", "ch",  "sec", "para", "op",  "ver",  "tel", "c"};
const Words beforeName{"rep", "sun", "sat", "wed", "mar", "jun", "jul", "wash", "mass", "ore", "miss", "del", "fed"};

const Words starters{"the",       "a",       "an",      "this",  "that",   "these",     "those",     "he",
                     "she",       "it",      "they",    "we",    "i",      "you",       "his",       "her",
                     "its",       "their",   "our",     "my",    "there",  "here",      "in",        "on",
                     "at",        "by",      "for",     "from",  "with",   "as",        "after",     "before",
                     "since",     "until",   "while",   "when",  "where",  "if",        "although",  "though",
                     "because",   "but",     "and",     "or",    "so",     "yet",       "however",   "instead",
                     "meanwhile", "still",   "then",    "now",   "also",   "some",      "many",      "most",
                     "few",       "several", "no",      "not",   "what",   "who",       "why",       "how",
                     "which",     "one",     "two",     "both",  "all",    "each",      "every",     "another",
                     "other",     "others",  "under",   "over",  "during", "despite",   "according", "last",
                     "even",      "once",    "only",    "such",  "to",     "of",        "moreover",  "nevertheless",
                     "otherwise", "critics", "earlier", "later", "today",  "yesterday", "officials", "asked",
                     "more",      "much",    "perhaps", "thus"};

const Words speechVerbs{"said",      "says",      "say",      "asked",    "asks",      "told",
                        "added",     "adds",      "replied",  "wrote",    "writes",    "warned",
                        "insisted",  "argued",    "demanded", "declared", "shouted",   "wondered",
                        "exclaimed", "responded", "tweeted",  "quipped",  "announced", "explained"};
} // namespace

Abbreviation abbreviationOf(std::string_view lower) {
    if (titles.contains(lower)) return Abbreviation::Title;
    if (common.contains(lower)) return Abbreviation::Common;
    if (beforeNumber.contains(lower)) return Abbreviation::BeforeNumber;
    if (beforeName.contains(lower)) return Abbreviation::BeforeName;
    return Abbreviation::None;
}

bool beginsSentences(std::string_view lower) {
    return starters.contains(lower);
}

bool isSpeechVerb(std::string_view lower) {
    return speechVerbs.contains(lower);
}

} // namespace standpoint::segmentation

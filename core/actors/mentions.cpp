#include "core/actors/mentions.h"

#include "core/actors/mention_words.h"
#include "core/actors/titles.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace standpoint {

namespace {

// From here on a head that the model sees is a candidate.
constexpr float leastHead = 0.4f, leastNominal = 0.45f;

class Finder {
public:
    Finder(const Tree& tree, int sentence, std::vector<Candidate>& out)
        : tree_(tree), sentence_(sentence), out_(out), taken_(tree.size(), false) {}

    void run() {
        for (const EntityMention& mention : tree_.sentence().entities)
            if (mention.kind != EntityKind::Place) addEntity(mention);
        for (const EntityMention& mention : tree_.sentence().entities)
            if (mention.kind == EntityKind::Place) addKnown(mention.begin, mention.end);
        for (int i = 0; i < tree_.size(); ++i)
            if ((!taken_[i] && !addKnownRun(i)) || isPronounInside(i)) addSingle(i);
        for (const MentionHead& head : tree_.sentence().actorHeads)
            if (head.score >= leastHead && head.kind != EntityKind::Place) addHead(head);
        for (int i = 0; i + 1 < tree_.size(); ++i) addAdjective(i), addBodyOfRole(i);
        for (int i = 1; i < tree_.size(); ++i) addBodyBefore(i);
        for (int i = 0; i < tree_.size(); ++i) addTwo(i);
        dropPartsOfNames();
    }

private:
    // "her" of "her campaign", "who" of "the mayor who left", where the model marked the whole.
    bool isPronounInside(int i) const {
        if (!taken_[i] || (tree_.token(i).xpos != "PRP$" && relativeAntecedent(tree_, i) < 0)) return false;
        return std::ranges::none_of(out_, [&](const Candidate& c) { return c.sentence == sentence_ && c.head == i; });
    }

    Candidate make(int begin, int end, MentionType type, ActorKind kind) const {
        Candidate c;
        c.sentence = sentence_, c.begin = begin, c.end = end, c.type = type, c.kind = kind;
        c.head = headOf(tree_, begin, end);
        const Token& head = tree_.token(c.head);
        if (kind == ActorKind::Person && head.xpos == "NNPS") c.kind = ActorKind::Group; // "Norlanders"
        if (const PersonNoun* noun = Gazetteer::shared().personNoun(asciiLower(tree_.token(end - 1).form)); noun && noun->collective && end > begin + 1 && kind == ActorKind::Person)
            c.kind = noun->kind; // "Osk Camp"
        c.name = words(tree_, begin, end);
        c.key = keyOf(c.name);
        c.headLemma = asciiLower(head.lemma);
        c.subject = tree_.is(c.head, {"nsubj"});
        c.modifier = tree_.is(c.head, {"amod", "compound", "nmod:poss"}) || head.upos == "ADJ";
        for (const MentionHead& m : tree_.sentence().actorHeads)
            if (m.token == c.head) c.headScore = m.score;
        const auto second = tree_.child(c.head, {"conj"});
        c.plural = head.xpos == "NNS" || head.xpos == "NNPS" || c.headLemma == "they" || c.headLemma == "we" ||
                   (second && *second < end && !hasTwoRoles(tree_, c.head));
        return c;
    }

    void addEntity(const EntityMention& mention) {
        int begin = mention.begin, end = mention.end;
        bool definite = false;
        while (begin < end - 1 && isDeterminer(tree_.token(begin)) && tree_.token(begin).xpos != "PRP$") {
            definite |= tree_.token(begin).lemma != "a" && tree_.token(begin).lemma != "an";
            ++begin;
        }
        for (int bracket = begin + 1; bracket < end - 1; ++bracket) // "Osk Rail Union (ORU": two names
            if (tree_.token(bracket).form == "(") {
                addEntity({bracket + 1, end, mention.kind, mention.score});
                end = bracket;
            }
        std::tie(begin, end) = withoutRim(tree_, begin, end);
        const std::string& only = tree_.token(begin).upos;
        if (end - begin == 1 && (only == "PUNCT" || only == "DET" || only == "ADP" || only == "NUM" || only == "PART" || only == "CCONJ")) return;
        begin = withoutQuantifier(tree_, begin, end);
        const int head = headOf(tree_, begin, end);
        const Token& headToken = tree_.token(head);
        if (headToken.upos == "PRON" || headToken.xpos == "PRP$" || isFormerOrLatter(tree_, head)) {
            addPronoun(head, static_cast<ActorKind>(mention.kind), mention.score);
            return;
        }
        if (headToken.upos == "VERB" || headToken.upos == "AUX" || headToken.upos == "ADP") return;
        extend(mention, begin, end);
        if (startsWithCapital(tree_.token(begin)) && mention.kind != EntityKind::Person) std::tie(begin, end) = widenToKnown(tree_, begin, end); // "N. |Norland"
        const int spelledOut = startsWithCapital(tree_.token(begin)) && mention.kind != EntityKind::Person ? acronymEnd(tree_, begin, end) : end;
        if (isHonorificOnly(tree_, begin, end)) { // the model cut between "Mr." and the name
            if (end < tree_.size() && tree_.token(end).upos == "PROPN") ++end;
            while (end < tree_.size() && tree_.is(end, {"flat"})) ++end;
            if (isHonorificOnly(tree_, begin, end)) return;
        }
        const bool office = Gazetteer::shared().isTitle(asciiLower(words(tree_, begin, end))); // "the President"
        const bool beforeName = end < tree_.size() && tree_.token(end).upos == "PROPN" && tree_.is(head, {"nmod:desc", "compound", "flat"});
        if (office && beforeName && headToken.head >= end) return; // the name's title
        const bool titled = mention.kind == EntityKind::Person && tree_.token(end - 1).upos == "PROPN" && tree_.is(end - 1, {"flat", "appos", "compound", "nmod"});
        const bool name = spelledOut > end || (!office && !isCommonNoun(headToken) && (headToken.upos == "PROPN" || titled || Gazetteer::shared().named(words(tree_, begin, end))));
        const auto kind = static_cast<ActorKind>(mention.kind);
        int from = begin, to = end;
        if (name && kind == ActorKind::Person) std::tie(from, to) = personalName(tree_, begin, end, head);
        else if (name) {
            to = end = std::max(spelledOut, bodyEnd(tree_, head, end));
            from = nameBegin(tree_, from, head);
        }
        Candidate c = make(from, to, name ? MentionType::Name : MentionType::Nominal, kind);
        c.score = mention.score;
        c.definite = definite || tree_.child(c.head, {"nmod:poss"});
        if (from > begin) c.title = asciiLower(words(tree_, titleBegin(tree_, begin, from - 1), from)); // "foreign minister" of what stands before the name
        finish(c);
    }

    // A mention that the model tells by its head alone, often inside another: "[the mayor] of [Osk]".
    void addHead(const MentionHead& mention) {
        const int head = mention.token;
        constexpr float leastInsideName = 0.7f; // "[Osk] Railways"
        for (const Candidate& c : out_)
            if (c.sentence == sentence_ && (c.head == head || (c.begin <= head && head < c.end && c.type == MentionType::Name && mention.score < leastInsideName))) return;
        const Token& token = tree_.token(head);
        if (token.upos == "NOUN" && goesOnBehindHyphen(tree_, head + 1)) return; // "front" of "front-runner"
        const auto kind = static_cast<ActorKind>(mention.kind);
        if (token.upos == "PRON" || token.xpos == "PRP$") return addPronoun(head, kind, 0);
        if (token.upos != "PROPN" && token.upos != "NOUN" && token.upos != "ADJ") return;
        const bool name = !isCommonNoun(token) && (token.upos == "PROPN" || (token.upos == "ADJ" && startsWithCapital(token)));
        if (!name && mention.score < leastNominal) return;
        int begin = head, end = head + 1;
        while (begin > 0 && tree_.token(begin - 1).head == head && (tree_.is(begin - 1, {"compound"}) || (!name && tree_.is(begin - 1, {"amod"})))) --begin;
        while (end < tree_.size() && tree_.token(end).head == head && tree_.is(end, {"flat"})) ++end;
        if (name) std::tie(begin, end) = widenToKnown(tree_, begin, end);
        for (const Candidate& c : out_) // a title before a name, or part of one
            if (c.sentence == sentence_ && c.type == MentionType::Name && ((begin < c.end && c.begin < end && c.end - c.begin <= end - begin) ||
                (end == c.begin && Gazetteer::shared().isTitle(asciiLower(words(tree_, begin, end)))))) return;
        Candidate c = make(begin, end, name ? MentionType::Name : MentionType::Nominal, kind);
        const auto determiner = tree_.child(head, {"det"});
        c.definite = (determiner && tree_.token(*determiner).lemma != "a") || tree_.child(head, {"nmod:poss"});
        finish(c);
    }

    bool inOtherEntity(const EntityMention& self, int token) const {
        for (const EntityMention& e : tree_.sentence().entities)
            if (&e != &self && e.begin <= token && token < e.end) return true;
        return false;
    }

    // Names that the model cut short: "Dun Mor|-ag", "Civic| Dawn".
    void extend(const EntityMention& mention, int begin, int& end) const {
        while (goesOnBehindHyphen(tree_, end) && !startsWithCapital(tree_.token(end - 1)) && tree_.token(end + 1).upos == "NOUN") end += 2; // "front|-runner"
        if (tree_.token(end - 1).upos != "PROPN") return;
        while (goesOnBehindHyphen(tree_, end) && tree_.token(end + 1).upos == "PROPN" && !inOtherEntity(mention, end + 1))
            end += 2;
        if (goesOnBehindHyphen(tree_, end) && tree_.token(end + 1).upos == "NUM")
            end += 2; // "Rail|-5"
        const auto belongs = [&](int next) {
            if (tree_.token(next).upos != "PROPN" || inOtherEntity(mention, next) || Gazetteer::shared().isTitle(asciiLower(tree_.token(next).form))) return false;
            if (tree_.token(next).head >= begin && tree_.token(next).head < next && tree_.is(next, {"flat", "compound"})) return true;
            for (int i = begin; i < next; ++i)
                if (tree_.token(i).head == next && tree_.is(i, {"compound", "flat"})) return true;
            return false;
        };
        while (end < tree_.size() && belongs(end)) ++end;
    }

    // What the knowledge files know of a name, and a title that stands before it.
    void finish(Candidate c) {
        const Gazetteer& known = Gazetteer::shared();
        if (const std::string whole = c.end == c.begin + 1 ? sharedName(tree_, c.begin) : ""; !whole.empty()) c.name = whole, c.key = keyOf(whole), c.kind = ActorKind::State;
        if (c.type == MentionType::Name) {
            int before = c.begin; // "Health" hangs from "Secretary", that from the name
            const auto isOfName = [&](int t) { return tree_.token(t).head == c.head || (t < tree_.token(t).head && tree_.token(t).head < c.begin); };
            while (before > 0 && isOfName(before - 1) && c.begin - before < 3 && known.isTitle(asciiLower(words(tree_, before - 1, c.begin)))) --before;
            if (const std::string title = asciiLower(words(tree_, before, c.begin)); title.size() > c.title.size()) c.title = title;
        }
        if (const KnownActor* actor = lookUp(c)) {
            c.link = actor->link;
            c.kind = actor->kind;
        }
        if (c.kind == ActorKind::Person && c.type == MentionType::Name) {
            if (const auto space = c.key.find(' '); space != std::string::npos) c.gender = known.genderOf(c.key.substr(0, space)); // a surname may be a given name
            if (c.gender == Gender::Unknown && !c.title.empty()) c.gender = known.genderOf(c.title);
        }
        if (const PersonNoun* noun = known.personNoun(c.headLemma); noun && c.type == MentionType::Nominal)
            c.plural |= noun->plural;
        for (int i = c.begin; i < c.end; ++i) taken_[i] = true;
        const Candidate outer = c;
        out_.push_back(std::move(c));
        if (outer.type == MentionType::Nominal && outer.score > 0) addNamesInside(outer);
    }

    // "commanders of the Harbour Guard" name the guard too.
    void addNamesInside(const Candidate& outer) {
        for (int i = outer.begin; i < outer.end; ++i) {
            if (i == outer.head || tree_.token(i).upos != "PROPN" || tree_.is(i, {"compound", "flat", "amod"})) continue;
            if (!tree_.dominates(outer.head, i) && !(i < outer.head && tree_.is(i, {"nmod:poss"}))) continue;
            int begin = i, end = i + 1;
            while (begin > outer.begin && tree_.dominates(i, begin - 1) && tree_.token(begin - 1).upos != "DET" && tree_.token(begin - 1).upos != "ADP") --begin;
            while (end < outer.end && tree_.is(end, {"flat"}) && tree_.token(end).head == i) ++end;
            Candidate c = make(begin, end, MentionType::Name, ActorKind::Organization);
            c.score = outer.score * 0.8f;
            finish(c);
            i = end - 1;
        }
    }

    const KnownActor* lookUp(const Candidate& c) const {
        const Gazetteer& known = Gazetteer::shared();
        const std::string exact = asciiLower(c.name);
        if (const KnownActor* actor = known.named(c.name); actor && c.kind != ActorKind::Person) return actor;
        // "Norlanders" and "the Norlanders who left" are people, not their state; "the Norse", "the Norlanders" and "Norse" are
        const std::string& tag = tree_.token(c.head).xpos;
        if ((tag == "NNS" || tag == "NNPS") && known.ofDemonym(exact) && exact.ends_with('s'))
            return isPlainDefinite(tree_, c.head) ? known.ofDemonym(exact) : nullptr;
        if (c.kind != ActorKind::Person || tree_.token(c.head).upos == "ADJ")
            if (const KnownActor* actor = known.ofDemonym(exact)) return actor;
        // "the Norse government" is its country; "the Osk administration" keeps its own name
        for (const std::string suffix : {" government", " regime", " authorities"}) {
            if (exact.size() <= suffix.size() || !exact.ends_with(suffix)) continue;
            const std::string country = exact.substr(0, exact.size() - suffix.size());
            if (const KnownActor* actor = known.ofDemonym(country)) return actor;
            return known.named(c.name.substr(0, country.size()));
        }
        const bool maybePlace = c.kind != ActorKind::Person || (c.title.empty() && exact.find(' ') == std::string::npos && known.genderOf(exact) == Gender::Unknown);
        if (maybePlace || c.weak) return known.governedFrom(exact);
        return nullptr;
    }

    // A place that the model took for no actor: kept in case something is said of it.
    void addKnown(int begin, int end) {
        while (begin < end - 1 && isDeterminer(tree_.token(begin))) ++begin;
        while (end > begin + 1 && isPossessiveMark(tree_.token(end - 1))) --end;
        for (int i = begin; i < end; ++i)
            if (taken_[i]) return;
        std::tie(begin, end) = widenToKnown(tree_, begin, end);
        if (!Gazetteer::shared().named(words(tree_, begin, end))) return;
        Candidate c = make(begin, end, MentionType::Name, ActorKind::State);
        c.weak = true;
        finish(c);
    }

    // The longest name of several words that the knowledge files have from here on.
    bool addKnownRun(int i) {
        if (!startsWithCapital(tree_.token(i))) return false;
        for (int end = std::min(tree_.size(), i + 7); end > i + 1; --end) {
            if (std::any_of(taken_.begin() + i, taken_.begin() + end, [](bool t) { return t; })) continue;
            const std::string name = words(tree_, i, end);
            const Gazetteer& known = Gazetteer::shared();
            const bool isName = known.named(name) || (startsWithCapital(tree_.token(end - 1)) && (known.governedFrom(asciiLower(name)) || known.ofDemonym(asciiLower(name))));
            if (!isName) continue;
            Candidate c = make(i, end, MentionType::Name, ActorKind::Organization);
            c.weak = true;
            finish(c);
            return true;
        }
        return false;
    }

    void addSingle(int i) {
        const Token& token = tree_.token(i);
        const std::string lemma = asciiLower(token.lemma);
        if (relativeAntecedent(tree_, i) >= 0) return addPronoun(i, ActorKind::Group, 0);
        if (token.xpos == "PRP" || token.xpos == "PRP$") {
            static const std::set<std::string> people{"he", "she", "his", "her", "him", "hers", "himself", "herself"};
            static const std::set<std::string> others{"they", "their", "them", "themselves", "itself", "i", "my", "me", "we", "our", "us"};
            const std::string form = asciiLower(token.form);
            if (people.contains(form)) addPronoun(i, ActorKind::Person, 0);
            else if (others.contains(form)) addPronoun(i, ActorKind::Group, 0);
            return;
        }
        const std::string form = asciiLower(token.form);
        if (isFormerOrLatter(tree_, i)) return addPronoun(i, ActorKind::Group, 0);
        const Gazetteer& known = Gazetteer::shared();
        if (addPeople(i)) return;
        if (i > 0 && tree_.token(i - 1).form == "(" && addPartyLetter(i)) return;
        if (addBracketedAcronym(i)) return;
        if (i > 0 && (tree_.token(i - 1).form == "-" || tree_.token(i - 1).form == "(")) return; // "(D-Norland)"
        if (!startsWithCapital(token) || (token.upos != "PROPN" && token.upos != "ADJ" && token.upos != "NOUN")) return;
        // a capital that acts is its government, and so is one that such a capital does something to
        const auto actsFor = [&](int t) { return tree_.is(t, {"nsubj", "obl:agent", "nmod:poss"}); };
        bool acts = actsFor(i);
        if (!acts && tree_.is(i, {"obj", "iobj"}))
            if (const auto subject = tree_.child(token.head, {"nsubj"})) acts = known.governedFrom(asciiLower(tree_.token(*subject).form)) != nullptr;
        const bool named = known.named(token.form) && !tree_.is(i, {"flat", "compound"});
        if (!known.ofDemonym(form) && !(acts && known.governedFrom(form)) && !named && sharedName(tree_, i).empty()) return;
        Candidate c = make(i, i + 1, MentionType::Name, ActorKind::State);
        c.weak = true;
        finish(c);
    }

    // "(D-Norland)", "(R)" behind a lawmaker's name: the party.
    bool addPartyLetter(int i) {
        static const std::map<std::string, std::string> parties{{"D", "Democrats"}, {"R", "Republicans"}};
        const auto party = parties.find(tree_.token(i).form);
        const bool closes = i + 1 < tree_.size() && (tree_.token(i + 1).form == ")" || tree_.token(i + 1).form == "-" || tree_.token(i + 1).form == "–");
        if (party == parties.end() || !closes || i < 2 || tree_.token(i - 2).upos != "PROPN") return false;
        Candidate c = make(i, i + 1, MentionType::Name, ActorKind::Organization);
        c.name = party->second, c.key = keyOf(c.name), c.weak = true;
        finish(c);
        return true;
    }

    // "Liberal senator Mara Osk", "Norse lawmakers": the party or country, also inside a noun phrase.
    void addAdjective(int i) {
        const Token& token = tree_.token(i);
        if (!startsWithCapital(token) || !tree_.is(i, {"amod", "compound", "nmod:desc"}) || token.head <= i) return;
        const Token& head = tree_.token(token.head);
        const Gazetteer& known = Gazetteer::shared();
        if (!known.personNoun(asciiLower(head.lemma)) && !known.isTitle(asciiLower(head.form)) && head.upos != "PROPN") return;
        for (const Candidate& c : out_)
            if (c.sentence == sentence_ && c.begin <= i && i < c.end && (c.type == MentionType::Name || c.end == i + 1)) return;
        if (known.ofDemonym(asciiLower(token.form))) { // "Norse foreign minister", "North Norse foreign minister"
            Candidate c = make(demonymBegin(tree_, i), i + 1, MentionType::Name, ActorKind::State);
            c.weak = true;
            return finish(c);
        }
        for (const char* ending : {"s", " Party", ""})
            if (const KnownActor* party = known.named(token.form + ending); party && party->kind == ActorKind::Organization) {
                Candidate c = make(i, i + 1, MentionType::Name, ActorKind::Organization);
                c.name = token.form + ending, c.key = keyOf(c.name), c.weak = true;
                return finish(c);
            }
    }

    // "Harbour Committee chairman Mara Osk", "an Osk campaign aide": the body that the name before a role tells.
    void addBodyBefore(int role) {
        auto [begin, end] = bodyBeforeRole(tree_, role);
        if (begin == end) return;
        std::tie(begin, end) = widenToKnown(tree_, begin, end);
        const PersonNoun* noun = Gazetteer::shared().personNoun(asciiLower(tree_.token(end - 1).form));
        const bool group = tree_.token(end - 1).upos == "NOUN" && noun;
        const bool named = std::ranges::any_of(out_, [&](const Candidate& c) {
            return c.sentence == sentence_ && c.begin < end && begin < c.end && c.type == MentionType::Name && (c.head == end - 1 || c.head == role);
        });
        if (named) return;
        std::erase_if(out_, [&](const Candidate& c) { return c.sentence == sentence_ && c.head == end - 1 && c.type == MentionType::Nominal && c.weak; });
        Candidate c = make(begin, end, group ? MentionType::Nominal : MentionType::Name, group ? noun->kind : ActorKind::Organization);
        c.head = end - 1, c.headLemma = asciiLower(tree_.token(c.head).lemma);
        c.definite = c.weak = true, c.plural = false;
        finish(c);
    }

    // "union leader Mara Osk", "a panel spokesman": the body that a role is in, as definite as "the union".
    void addBodyOfRole(int i) {
        const Token& token = tree_.token(i);
        const Gazetteer& known = Gazetteer::shared();
        const PersonNoun* body = token.upos == "NOUN" ? known.personNoun(asciiLower(token.form)) : nullptr;
        if (!body || !body->collective || !tree_.is(i, {"compound"}) || token.head <= i || tree_.child(i, {"compound", "amod"})) return;
        const Token& role = tree_.token(token.head);
        const PersonNoun* person = known.personNoun(asciiLower(role.lemma));
        if (!known.isOffice(asciiLower(role.form)) && !(person && !person->collective)) return;
        for (const Candidate& c : out_)
            if (c.sentence == sentence_ && (c.head == i || (c.type == MentionType::Name && c.begin <= i && i < c.end))) return;
        Candidate c = make(i, i + 1, MentionType::Nominal, body->kind);
        c.definite = c.weak = true;
        finish(c);
    }

    // "Harbour Guard [HG]", "Harbour Guard (HG)": another name of what stands before it.
    bool addBracketedAcronym(int i) {
        if (i < 2 || i + 1 >= tree_.size() || !isOpening(tree_.token(i - 1)) || !isClosing(tree_.token(i + 1)) || !isCapitals(tree_.token(i).form)) return false;
        const auto named = std::ranges::find_if(out_, [&](const Candidate& c) { return c.sentence == sentence_ && c.end == i - 1 && c.type == MentionType::Name; });
        if (named == out_.end()) return false;
        Candidate c = make(i, i + 1, MentionType::Name, named->kind);
        c.weak = true;
        finish(c);
        return true;
    }

    // A noun for people that does or suffers something, which the model did not mark: "lawmakers voted".
    bool addPeople(int i) {
        const Token& token = tree_.token(i);
        const PersonNoun* noun = token.upos == "NOUN" ? Gazetteer::shared().personNoun(asciiLower(token.form)) : nullptr;
        if (!noun || !tree_.is(i, {"nsubj", "obj", "obl:agent", "iobj"}) || startsWithCapital(token)) return false;
        const auto determiner = tree_.child(i, {"det"});
        const bool definite = determiner && tree_.token(*determiner).lemma == "the";
        if (!noun->plural && !noun->collective && !definite) return false;
        int begin = i;
        while (begin > 0 && tree_.token(begin - 1).head == i && tree_.is(begin - 1, {"amod", "compound"}) && !taken_[begin - 1]) --begin;
        Candidate c = make(begin, i + 1, MentionType::Nominal, noun->kind);
        c.weak = true, c.definite = definite;
        finish(c);
        return true;
    }

    // "Osk" of "Mara Osk-Dorn".
    void dropPartsOfNames() {
        std::vector<std::pair<int, int>> names;
        for (const Candidate& c : out_)
            if (c.sentence == sentence_ && c.type == MentionType::Name) names.emplace_back(c.begin, c.end);
        std::erase_if(out_, [&](const Candidate& c) {
            if (c.sentence != sentence_ || c.type != MentionType::Name || !goesOnBehindHyphen(tree_, c.end)) return false;
            return std::ranges::any_of(names, [&](const auto& name) { return name.first <= c.begin && c.end < name.second; });
        });
    }

    // "both countries", "the two sides", "the two".
    void addTwo(int i) {
        const int begin = beginOfTwo(tree_, i);
        if (begin < 0) return;
        const auto found = std::ranges::find_if(out_, [&](const Candidate& c) { return c.sentence == sentence_ && c.head == i; });
        const PersonNoun* noun = Gazetteer::shared().personNoun(asciiLower(tree_.token(i).form));
        if (found == out_.end() && !noun && begin < i) return;
        const ActorKind kind = found != out_.end() ? found->kind : noun ? noun->kind : ActorKind::Group;
        Candidate c = make(begin, i + 1, begin == i ? MentionType::Pronoun : MentionType::Nominal, kind);
        c.two = c.plural = true;
        if (found != out_.end()) c.score = found->score, c.definite = found->definite, out_.erase(found);
        out_.push_back(std::move(c));
    }

    void addPronoun(int i, ActorKind kind, float score) {
        static const std::set<std::string> skip{"who", "which", "that", "what", "whom", "whose", "one", "there", "this",
                                                "these", "those", "nobody", "everyone", "you", "your", "someone", "anyone"};
        const std::string form = asciiLower(tree_.token(i).form);
        taken_[i] = true;
        if (skip.contains(form) && relativeAntecedent(tree_, i) < 0) return;
        Candidate c = make(i, i + 1, MentionType::Pronoun, kind);
        c.score = score;
        c.key = form;
        if (form == "she" || form == "her" || form == "hers" || form == "herself") c.gender = Gender::Female;
        if (form == "he" || form == "his" || form == "him" || form == "himself") c.gender = Gender::Male;
        c.plural = form == "they" || form == "their" || form == "them" || form == "themselves" || form == "we" || form == "our" || form == "us";
        out_.push_back(std::move(c));
    }

    const Tree& tree_;
    int sentence_;
    std::vector<Candidate>& out_;
    std::vector<bool> taken_;
};

} // namespace

// Names found anywhere are looked for everywhere, also inside noun phrases ("commanders of the Harbour Guard").
void addRepeatedNames(const std::vector<Tree>& trees, std::vector<Candidate>& all) {
    std::map<std::string, std::vector<std::vector<std::string>>> byFirst; // forms of a name, by its first
    std::map<std::vector<std::string>, Candidate> model;
    std::map<std::pair<int, int>, bool> taken; // tokens that a name covers
    for (const Candidate& c : all) {
        if (c.type != MentionType::Name) continue;
        for (int t = c.begin; t < c.end; ++t) taken[{c.sentence, t}] = true;
        if (c.score < 0.6 || c.modifier) continue;
        std::vector<std::string> forms;
        for (int t = c.begin; t < c.end; ++t) forms.push_back(trees[c.sentence].token(t).form);
        if (forms.size() == 1 && forms[0].size() < 3) continue;
        if (model.try_emplace(forms, c).second) byFirst[forms.front()].push_back(forms);
    }
    for (auto& [first, names] : byFirst)
        std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    for (int s = 0; s < static_cast<int>(trees.size()); ++s)
        for (int t = 0; t < trees[s].size(); ++t) {
            const auto names = byFirst.find(trees[s].token(t).form);
            if (names == byFirst.end()) continue;
            for (const auto& forms : names->second) {
                const int end = t + static_cast<int>(forms.size());
                bool same = end <= trees[s].size() && trees[s].token(end - 1).upos == "PROPN";
                for (int k = t; same && k < end; ++k) same = trees[s].token(k).form == forms[k - t] && !taken[{s, k}];
                if (!same) continue;
                Candidate c = model.at(forms);
                c.sentence = s, c.begin = t, c.end = end, c.head = headOf(trees[s], t, end);
                c.subject = trees[s].is(c.head, {"nsubj"});
                c.modifier = trees[s].is(c.head, {"amod", "compound", "nmod:poss"});
                c.title.clear();
                for (int k = t; k < end; ++k) taken[{s, k}] = true;
                all.push_back(std::move(c));
                break;
            }
        }
}

bool isCapitals(std::string_view word) {
    const auto fits = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    return word.size() >= 2 && word.size() <= 8 && word[0] >= 'A' && word[0] <= 'Z' && std::ranges::all_of(word, fits);
}

std::vector<Candidate> findCandidates(const std::vector<Tree>& trees) {
    std::vector<Candidate> out;
    for (std::size_t s = 0; s < trees.size(); ++s) {
        Finder(trees[s], static_cast<int>(s), out).run();
    }
    addRepeatedNames(trees, out);
    dropTitlesBeforeNames(trees, out);
    std::stable_sort(out.begin(), out.end(), [](const Candidate& a, const Candidate& b) {
        return std::tuple(a.sentence, a.begin, -a.end) < std::tuple(b.sentence, b.begin, -b.end);
    });
    const auto twice = std::ranges::unique(out, [](const Candidate& a, const Candidate& b) {
        return a.sentence == b.sentence && a.begin == b.begin && a.end == b.end && a.type == b.type && a.name == b.name;
    });
    out.erase(twice.begin(), twice.end());
    return out;
}

} // namespace standpoint

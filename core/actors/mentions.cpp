#include "core/actors/mentions.h"

#include <algorithm>
#include <set>

namespace standpoint {

namespace {

bool isPossessiveMark(const Token& token) {
    return token.form == "'s" || token.form == "’s" || token.form == "'" || token.form == "’";
}

bool isDeterminer(const Token& token) {
    return token.upos == "DET" || token.xpos == "PRP$";
}

// The token of [begin, end) that governs the others: its own governor lies outside.
int headOf(const Tree& tree, int begin, int end) {
    int found = -1;
    for (int i = begin; i < end; ++i) {
        const int head = tree.token(i).head;
        if (head >= begin && head < end) continue;
        const std::string& upos = tree.token(i).upos;
        if (upos == "NOUN" || upos == "PROPN" || upos == "PRON") return i;
        if (found < 0) found = i;
    }
    return found < 0 ? end - 1 : found;
}

std::string words(const Tree& tree, int begin, int end) {
    std::string out;
    for (int i = begin; i < end; ++i) {
        out += tree.token(i).form;
        if (i + 1 < end && tree.token(i).spaceAfter) out += ' ';
    }
    return out;
}

std::string keyOf(std::string_view name) {
    std::string key = asciiLower(name);
    std::erase(key, '.');
    return key;
}

// How many tokens from `begin` are a title ("foreign minister", "Sen.") that leaves a name behind it.
int titleLength(const Tree& tree, int begin, int end) {
    const Gazetteer& known = Gazetteer::shared();
    for (int length = std::min(4, end - begin - 1); length > 0; --length)
        if (known.isTitle(asciiLower(words(tree, begin, begin + length))) && tree.token(begin + length).upos == "PROPN")
            return length;
    return 0;
}

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
            if (!taken_[i]) addSingle(i);
    }

private:
    Candidate make(int begin, int end, MentionType type, ActorKind kind) const {
        Candidate c;
        c.sentence = sentence_, c.begin = begin, c.end = end, c.type = type, c.kind = kind;
        c.head = headOf(tree_, begin, end);
        const Token& head = tree_.token(c.head);
        c.name = words(tree_, begin, end);
        c.key = keyOf(c.name);
        c.headLemma = asciiLower(head.lemma);
        c.subject = tree_.is(c.head, {"nsubj"});
        c.modifier = tree_.is(c.head, {"amod", "compound", "nmod:poss"}) || head.upos == "ADJ";
        c.plural = head.xpos == "NNS" || head.xpos == "NNPS" || c.headLemma == "they" || c.headLemma == "we" ||
                   tree_.child(c.head, {"conj"}).has_value();
        return c;
    }

    void addEntity(const EntityMention& mention) {
        int begin = mention.begin, end = mention.end;
        bool definite = false;
        while (begin < end - 1 && isDeterminer(tree_.token(begin)) && tree_.token(begin).xpos != "PRP$") {
            definite |= tree_.token(begin).lemma != "a" && tree_.token(begin).lemma != "an";
            ++begin;
        }
        while (end > begin + 1 && (isPossessiveMark(tree_.token(end - 1)) || tree_.token(end - 1).upos == "PUNCT" || tree_.token(end - 1).upos == "ADP")) --end;
        if (end - begin == 1 && tree_.token(begin).upos == "PUNCT") return;
        const int head = headOf(tree_, begin, end);
        const Token& headToken = tree_.token(head);
        if (headToken.upos == "PRON" || headToken.xpos == "PRP$") {
            addPronoun(head, static_cast<ActorKind>(mention.kind), mention.score);
            return;
        }
        if (headToken.upos == "VERB" || headToken.upos == "AUX" || headToken.upos == "ADP") return;
        const bool name = headToken.upos == "PROPN" || Gazetteer::shared().named(words(tree_, begin, end));
        const int title = name ? titleLength(tree_, begin, end) : 0;
        Candidate c = make(begin + title, end, name ? MentionType::Name : MentionType::Nominal,
                           static_cast<ActorKind>(mention.kind));
        c.score = mention.score;
        c.definite = definite || tree_.child(c.head, {"nmod:poss"});
        if (title > 0) c.title = asciiLower(words(tree_, begin, begin + title));
        c.begin = begin;
        finish(c);
    }

    // What the knowledge files know of a name, and a title that stands before it.
    void finish(Candidate c) {
        const Gazetteer& known = Gazetteer::shared();
        if (c.title.empty() && c.type == MentionType::Name) {
            int before = c.begin;
            while (before > 0 && tree_.token(before - 1).head == c.head && c.begin - before < 3 &&
                   known.isTitle(asciiLower(words(tree_, before - 1, c.begin))))
                c.title = asciiLower(words(tree_, --before, c.begin));
        }
        if (const KnownActor* actor = lookUp(c)) {
            c.link = actor->link;
            c.kind = actor->kind;
        }
        if (c.kind == ActorKind::Person && c.type == MentionType::Name) {
            c.gender = known.genderOf(c.key.substr(0, c.key.find(' ')));
            if (c.gender == Gender::Unknown && !c.title.empty()) c.gender = known.genderOf(c.title);
        }
        if (const PersonNoun* noun = known.personNoun(c.headLemma); noun && c.type == MentionType::Nominal)
            c.plural |= noun->plural;
        for (int i = c.begin; i < c.end; ++i) taken_[i] = true;
        out_.push_back(std::move(c));
    }

    const KnownActor* lookUp(const Candidate& c) const {
        const Gazetteer& known = Gazetteer::shared();
        const std::string exact = asciiLower(c.name);
        if (const KnownActor* actor = known.named(c.name); actor && c.kind != ActorKind::Person) return actor;
        if (c.end - c.begin == 1 && (c.kind != ActorKind::Person || tree_.token(c.head).upos == "ADJ"))
            if (const KnownActor* actor = known.ofDemonym(exact)) return actor;
        if (c.kind == ActorKind::State || c.kind == ActorKind::Government || c.weak)
            return known.governedFrom(exact);
        // "the Chinese government", "the Trump administration" keep their own name; the former is its country
        const std::string suffix = " government";
        if (exact.size() > suffix.size() && exact.ends_with(suffix)) {
            const std::string country = exact.substr(0, exact.size() - suffix.size());
            if (const KnownActor* actor = known.ofDemonym(country)) return actor;
            return known.named(c.name.substr(0, country.size()));
        }
        return nullptr;
    }

    // A place that the model took for no actor: kept in case something is said of it.
    void addKnown(int begin, int end) {
        while (begin < end - 1 && isDeterminer(tree_.token(begin))) ++begin;
        while (end > begin + 1 && isPossessiveMark(tree_.token(end - 1))) --end;
        for (int i = begin; i < end; ++i)
            if (taken_[i]) return;
        if (!Gazetteer::shared().named(words(tree_, begin, end))) return;
        Candidate c = make(begin, end, MentionType::Name, ActorKind::State);
        c.weak = true;
        finish(c);
    }

    void addSingle(int i) {
        const Token& token = tree_.token(i);
        const std::string lemma = asciiLower(token.lemma);
        if (token.xpos == "PRP" || token.xpos == "PRP$") {
            static const std::set<std::string> people{"he", "she", "his", "her", "him", "hers"};
            static const std::set<std::string> others{"they", "their", "them", "i", "my", "me", "we", "our", "us"};
            const std::string form = asciiLower(token.form);
            if (people.contains(form)) addPronoun(i, ActorKind::Person, 0);
            else if (others.contains(form)) addPronoun(i, ActorKind::Group, 0);
            return;
        }
        const std::string form = asciiLower(token.form);
        const Gazetteer& known = Gazetteer::shared();
        const bool capital = !token.form.empty() && token.form[0] >= 'A' && token.form[0] <= 'Z';
        if (!capital || (token.upos != "PROPN" && token.upos != "ADJ" && token.upos != "NOUN")) return;
        if (!known.ofDemonym(form) && !(known.named(token.form) && !tree_.is(i, {"flat", "compound"}))) return;
        Candidate c = make(i, i + 1, MentionType::Name, ActorKind::State);
        c.weak = true;
        finish(c);
    }

    void addPronoun(int i, ActorKind kind, float score) {
        static const std::set<std::string> skip{"who", "which", "that", "what", "whom", "whose", "one", "there", "this",
                                                "these", "those", "nobody", "everyone", "you", "your", "someone", "anyone"};
        const std::string form = asciiLower(tree_.token(i).form);
        taken_[i] = true;
        if (skip.contains(form)) return;
        Candidate c = make(i, i + 1, MentionType::Pronoun, kind);
        c.score = score;
        c.key = form;
        if (form == "she" || form == "her" || form == "hers") c.gender = Gender::Female;
        if (form == "he" || form == "his" || form == "him") c.gender = Gender::Male;
        c.plural = form == "they" || form == "their" || form == "them" || form == "we" || form == "our" || form == "us";
        out_.push_back(std::move(c));
    }

    const Tree& tree_;
    int sentence_;
    std::vector<Candidate>& out_;
    std::vector<bool> taken_;
};

} // namespace

std::vector<Candidate> findCandidates(const std::vector<Tree>& trees) {
    std::vector<Candidate> out;
    for (std::size_t s = 0; s < trees.size(); ++s) {
        const std::size_t first = out.size();
        Finder(trees[s], static_cast<int>(s), out).run();
        std::sort(out.begin() + first, out.end(), [](const Candidate& a, const Candidate& b) {
            return std::pair(a.begin, -a.end) < std::pair(b.begin, -b.end);
        });
    }
    return out;
}

} // namespace standpoint

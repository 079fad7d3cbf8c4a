#include "core/clauses/clauses.h"


#include <algorithm>
#include <set>

namespace standpoint {

namespace {

using Words = std::set<std::string, std::less<>>;

const Words& objectControl() { // "urged Osk to leave": Osk leaves
    static const Words verbs{"persuade", "urge",   "ask",      "tell",   "force",   "order",  "allow",  "let",    "make",
                             "help",     "want",   "press",    "pressure", "push",  "convince", "encourage", "advise", "warn",
                             "enable",   "permit", "compel",   "require", "call",   "invite", "lead",   "cause",  "expect",
                             "oblige",   "prompt", "direct",   "instruct", "command", "beg",  "implore", "teach", "see", "have", "get", "leave", "stop", "prevent", "keep", "bar", "ban", "block", "discourage", "dissuade"};
    return verbs;
}
const Words& conditionalMarks() {
    static const Words marks{"if", "unless", "whether", "provided", "lest"};
    return marks;
}
const Words& modals() {
    static const Words words{"would", "could", "may", "might", "can", "should", "must", "ought"};
    return words;
}
const Words& hedges() {
    static const Words words{"likely", "reportedly", "allegedly", "perhaps", "possibly", "probably", "apparently",
                             "maybe", "seemingly", "presumably", "supposedly", "arguably"};
    return words;
}
const Words& hedgingVerbs() {
    static const Words words{"appear", "seem", "tend", "likely", "unlikely", "bind", "set", "say", "report", "believe", "allege", "expect"};
    return words;
}
const Words& intending() {
    static const Words words{"vow", "plan", "intend", "promise", "pledge", "threaten", "prepare", "hope", "want", "aim", "seek", "propose", "expect"};
    return words;
}

const Words& accusing() { // "accused Osk of leaving", "kept Osk from leaving": Osk leaves
    static const Words verbs{"accuse", "suspect", "blame", "condemn", "criticize", "criticise", "stop", "prevent", "keep", "bar", "ban", "dissuade",
                             "talk", "force", "pressure", "bully", "coax", "praise", "thank", "punish"};
    return verbs;
}
const Words& joining() { // "joined Osk in leaving": both leave
    static const Words verbs{"join", "echo", "follow"};
    return verbs;
}
const Words& denying() { // "failed to leave", "denied leaving"
    static const Words verbs{"fail", "neglect", "deny", "forget", "omit", "avoid"};
    return verbs;
}

// "Osk, once hostile to tolls, …": an adjective that says something of a noun without "is".
bool isBareAdjective(const Tree& tree, int i) {
    return tree.token(i).upos == "ADJ" && tree.is(i, {"acl", "advcl"}) && tree.child(i, {"obl", "xcomp", "ccomp", "advcl"});
}

bool isPredicate(const Tree& tree, int i) {
    const Token& t = tree.token(i);
    if (tree.child(i, {"cop"}) || isBareAdjective(tree, i)) return true;
    if (t.upos != "VERB") return t.upos == "AUX" && !tree.is(i, {"aux", "cop"});
    return !tree.is(i, {"amod", "compound", "flat", "case", "mark", "fixed"});
}

class Finder {
public:
    explicit Finder(const Tree& tree) : tree_(tree), clauseOf_(tree.size(), -1) {}

    std::vector<Clause> run() {
        for (int i = 0; i < tree_.size(); ++i)
            if (isPredicate(tree_, i)) {
                clauseOf_[i] = static_cast<int>(clauses_.size());
                clauses_.push_back(own(i));
            }
        for (Clause& c : clauses_) giveBackObjects(c);
        for (Clause& c : clauses_) moveSecondSubject(c), takeSubjectFromSource(c), takeObjectOfComplement(c);
        // governors first, so that shared arguments are known when they are handed on
        std::vector<int> order(clauses_.size());
        for (std::size_t k = 0; k < order.size(); ++k) order[k] = static_cast<int>(k);
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return depth(clauses_[a].predicate) < depth(clauses_[b].predicate); });
        for (const int k : order) inherit(clauses_[k]);
        return std::move(clauses_);
    }

private:
    int depth(int i) const {
        int n = 0;
        for (; i >= 0 && n <= tree_.size(); i = tree_.token(i).head) ++n;
        return n;
    }

    // "everyone but Osk", parsed as a coordination
    bool excepted(int i, int conjunct) const {
        static const Words all{"everyone", "everybody", "everything", "all", "anyone", "anybody", "nobody", "nothing", "none"};
        return i != conjunct && all.contains(asciiLower(tree_.token(i).lemma)) && tree_.hasChild(conjunct, "but");
    }

    void addNominal(std::vector<int>& to, int i) const {
        for (const int t : tree_.withConjuncts(i))
            if (std::find(to.begin(), to.end(), t) == to.end() && tree_.token(t).upos != "VERB" && !excepted(i, t)) to.push_back(t);
    }

    // In the passive, "by Osk" is who does it.
    void takeAgents(Clause& c) const {
        for (const Argument& o : c.obliques)
            if (o.preposition == "by") addNominal(c.subjects, o.token);
        std::erase_if(c.obliques, [](const Argument& o) { return o.preposition == "by"; });
    }

    // A relative pronoun stands for the noun that its clause modifies.
    int antecedent(int predicate, int i) const {
        const Token& t = tree_.token(i);
        if (t.lemma != "who" && t.lemma != "which" && t.lemma != "that" && t.lemma != "whom") return i;
        if (t.upos != "PRON") return i;
        for (int p = predicate, steps = 0; p >= 0 && steps < 3; p = tree_.token(p).head, ++steps) {
            if (tree_.is(p, {"acl:relcl", "acl"})) return tree_.token(p).head;
            if (!tree_.is(p, {"conj", "xcomp"})) break;
        }
        return i;
    }

    Clause own(int i) const {
        Clause c;
        c.predicate = i;
        c.lemma = asciiLower(tree_.token(i).lemma);
        c.copular = tree_.child(i, {"cop"}) || isBareAdjective(tree_, i);
        std::vector<int> patients, agents;
        for (const int k : tree_.children(i)) {
            const Token& t = tree_.token(k);
            const int referent = antecedent(i, k);
            if (tree_.is(k, {"nsubj:pass"})) c.passive = true, addNominal(patients, referent);
            else if (tree_.is(k, {"nsubj"})) addNominal(agents, referent);
            else if (tree_.is(k, {"obl:agent"})) addNominal(agents, k);
            else if (tree_.is(k, {"obj"})) addNominal(patients, referent);
            else if (tree_.is(k, {"iobj"})) addNominal(c.indirect, k);
            else if (tree_.is(k, {"obl"})) {
                for (const int o : tree_.withConjuncts(k)) c.obliques.push_back({o, tree_.preposition(k)});
            } else if (c.copular && tree_.is(k, {"nmod"})) c.obliques.push_back({k, tree_.preposition(k)});
            else if (tree_.is(k, {"ccomp", "xcomp"})) c.complements.push_back(k);
            else if (tree_.is(k, {"compound:prt"})) c.particles.push_back(asciiLower(t.lemma));
            else if (tree_.is(k, {"advmod"})) adverb(c, t);
            else if (tree_.is(k, {"aux"})) auxiliary(c, t);
            else if (tree_.is(k, {"det"}) && t.lemma == "no" && c.copular) c.negated = true;
            else if (tree_.is(k, {"mark"}) && conditionalMarks().contains(asciiLower(t.lemma))) c.hypothetical = true;
        }
        c.passive |= tree_.child(i, {"aux:pass"}).has_value();
        c.subjects = std::move(agents);
        c.objects = std::move(patients);
        if (c.passive && !c.copular) takeAgents(c);
        c.question = questioned(i);
        // "no one", "none", "neither": a negated subject
        for (const int s : c.subjects)
            if (tree_.hasChild(s, "no") || tree_.hasChild(s, "neither") || tree_.token(s).lemma == "nobody" || tree_.token(s).lemma == "none") c.negated = true;
        return c;
    }

    static void adverb(Clause& c, const Token& t) {
        const std::string lemma = asciiLower(t.lemma), form = asciiLower(t.form);
        if (lemma == "not" || lemma == "never" || form == "n't" || lemma == "hardly" || lemma == "barely") c.negated = true;
        else if (hedges().contains(lemma)) c.hedged = true;
        else if (lemma == "once" || lemma == "formerly" || lemma == "previously") c.past = true;
        else if (t.xpos == "RP" || lemma == "down" || lemma == "up" || lemma == "out" || lemma == "off" || lemma == "back")
            c.particles.push_back(lemma);
    }

    static void auxiliary(Clause& c, const Token& t) {
        const std::string lemma = asciiLower(t.lemma), form = asciiLower(t.form);
        if (lemma == "will" || lemma == "shall" || form == "'ll") c.future = true;
        else if (modals().contains(lemma) && lemma != "must" && lemma != "should") c.hypothetical = true;
    }

    bool questioned(int i) const {
        if (tree_.root() < 0 || tree_.size() == 0) return false;
        if (tree_.token(tree_.size() - 1).form != "?" && !(tree_.size() > 1 && tree_.token(tree_.size() - 2).form == "?")) return false;
        return i == tree_.root() || tree_.is(i, {"conj", "xcomp", "ccomp"});
    }

    const Clause* governor(int i) const {
        const int head = tree_.token(i).head;
        return head >= 0 && clauseOf_[head] >= 0 ? &clauses_[clauseOf_[head]] : nullptr;
    }

    // "accused Osk of leaving": an object that stands before its clause's marker is the governor's, whatever the parse says.
    void giveBackObjects(Clause& c) {
        const int head = tree_.token(c.predicate).head;
        const auto marker = tree_.child(c.predicate, {"mark", "case"});
        if (!marker || head < 0 || clauseOf_[head] < 0) return;
        const auto before = [&](int object) { return head < object && object < *marker && *marker < c.predicate; };
        for (const int object : c.objects)
            if (before(object)) addNominal(clauses_[clauseOf_[head]].objects, object);
        std::erase_if(c.objects, before);
    }

    // "Osk said Dorn believes", "Osk accused Dorn": a second subject behind the verb is that of its complement, which has none, or its object.
    void moveSecondSubject(Clause& c) {
        const std::vector<int> subjects = tree_.childrenBy(c.predicate, {"nsubj"});
        if (c.passive || c.copular || subjects.size() != 2 || subjects[0] > c.predicate || subjects[1] < c.predicate) return;
        std::vector<int> moved;
        addNominal(moved, subjects[1]);
        std::vector<int>* to = c.objects.empty() ? &c.objects : nullptr;
        for (const int complement : c.complements)
            if (clauseOf_[complement] >= 0 && subjects[1] < complement && clauses_[clauseOf_[complement]].subjects.empty() && !clauses_[clauseOf_[complement]].passive)
                to = &clauses_[clauseOf_[complement]].subjects;
        if (!to) return;
        *to = moved;
        std::erase_if(c.subjects, [&](int s) { return std::ranges::find(moved, s) != moved.end(); });
    }

    // "Osk let Dorn lead": an open complement has no subject of its own; what the parse takes for one is the object.
    void takeObjectOfComplement(Clause& c) const {
        if (!c.objects.empty() || c.passive) return;
        for (const int complement : tree_.childrenBy(c.predicate, {"xcomp"}))
            if (const auto subject = tree_.child(complement, {"nsubj"}); subject && c.predicate < *subject && *subject < complement) addNominal(c.objects, *subject);
    }

    // "According to Osk, Dorn favours tolls": who stands right before a verb without a subject is no apposition of its source.
    void takeSubjectFromSource(Clause& c) const {
        const std::string& tag = tree_.token(c.predicate).xpos;
        if (!c.subjects.empty() || c.passive || (tag != "VBZ" && tag != "VBP" && tag != "VBD")) return;
        for (const Argument& o : c.obliques)
            for (const int name : tree_.childrenBy(o.token, {"appos", "conj"}))
                if (o.token < name && name < c.predicate && isLastBefore(name, c.predicate)) return addNominal(c.subjects, name);
    }

    // Whether only auxiliaries, adverbs and the rest of the name stand between a noun and its verb.
    bool isLastBefore(int noun, int verb) const {
        for (int t = noun + 1; t < verb; ++t)
            if (tree_.token(t).head != noun && tree_.token(t).upos != "AUX" && tree_.token(t).upos != "ADV" && tree_.token(t).upos != "PART") return false;
        return true;
    }

    // Arguments and modality that a clause takes from the one it hangs from.
    void inherit(Clause& c) {
        const int i = c.predicate, head = tree_.token(i).head;
        const Clause* above = governor(i);
        const bool participle = tree_.token(i).xpos == "VBN" && !tree_.child(i, {"aux"});
        if (tree_.is(i, {"acl"}) && head >= 0) modifier(c, head, participle);
        if (!above) return;
        if (tree_.is(i, {"conj"})) {
            if (c.subjects.empty() && !c.passive) c.subjects = above->passive ? above->objects : above->subjects, c.sharedSubject = true;
            else if (c.passive && c.objects.empty()) c.objects = above->passive ? above->objects : above->subjects;
            c.hypothetical |= above->hypothetical, c.future |= above->future;
        } else if (tree_.is(i, {"xcomp"})) {
            const bool byObject = objectControl().contains(above->lemma) && !(above->objects.empty() && above->indirect.empty());
            const auto& patients = above->objects.empty() || (byObject && !above->indirect.empty()) ? above->indirect : above->objects;
            share(c, byObject || above->passive ? patients : above->subjects);
            c.denied |= (denying().contains(above->lemma) && !above->negated) || above->denied;
            c.past |= usedTo(*above, i);
            c.hedged |= hedgingVerbs().contains(above->lemma);
            c.future |= intending().contains(above->lemma);
            c.hypothetical |= above->hypothetical;
            c.negated |= above->negated && (hedgingVerbs().contains(above->lemma));
        } else if (tree_.is(i, {"advcl"})) {
            if (c.subjects.empty() && (c.objects.empty() || !c.passive)) {
                if (participle) c.passive = true, c.objects = above->passive ? above->objects : above->subjects;
                else share(c, controllerOfAdverbial(*above, i));
            } else if (participle && c.objects.empty()) { // "pressed by Dorn, Osk left"
                c.passive = true, c.objects = above->passive ? above->objects : above->subjects;
            }
            c.denied |= tree_.hasChild(i, "of") && tree_.hasChild(above->predicate, "short") && !above->negated;
            c.past |= usedTo(*above, i);
            c.future |= tree_.hasChild(i, "to") && !c.past;
        } else if (tree_.is(i, {"ccomp"})) {
            c.hypothetical |= above->hypothetical && above->subjects.empty();
        }
    }

    bool usedTo(const Clause& above, int i) const {
        return asciiLower(tree_.token(above.predicate).form) == "used" && tree_.hasChild(i, "to") && above.objects.empty() && !above.passive;
    }

    std::vector<int> controllerOfAdverbial(const Clause& above, int i) const {
        if (above.passive) return above.objects;
        const bool infinitive = tree_.hasChild(i, "to"), accused = tree_.hasChild(i, "of") || tree_.hasChild(i, "for") || tree_.hasChild(i, "from") || tree_.hasChild(i, "into");
        const bool byObject = (infinitive && objectControl().contains(above.lemma)) || (accused && accusing().contains(above.lemma));
        if (byObject && !above.objects.empty()) return above.objects;
        std::vector<int> both = above.subjects;
        if (tree_.hasChild(i, "in") && joining().contains(above.lemma)) both.insert(both.end(), above.objects.begin(), above.objects.end());
        return both;
    }

    static void share(Clause& c, const std::vector<int>& controller) {
        c.sharedSubject = true;
        if (c.passive && c.objects.empty()) c.objects = controller;
        else if (!c.passive && c.subjects.empty()) c.subjects = controller;
    }

    // A clause that modifies a noun: "the bill backed by Dorn", "Dorn, who opposes tolls", "aides working for Osk".
    void modifier(Clause& c, int noun, bool participle) const {
        if (tree_.is(c.predicate, {"acl:relcl"})) {
            if (c.subjects.empty() && !c.passive) addNominal(c.subjects, noun);
            else if (c.objects.empty() && !c.copular && !c.subjects.empty() && c.subjects.front() != noun) addNominal(c.objects, noun);
            return;
        }
        if (c.copular) {
            if (c.subjects.empty()) addNominal(c.subjects, noun);
        } else if (participle) {
            c.passive = true;
            if (c.objects.empty()) c.objects.push_back(noun);
            takeAgents(c);
        } else if (tree_.token(c.predicate).xpos == "VBG" && c.subjects.empty()) {
            if (tree_.child(c.predicate, {"mark", "case"})) share(c, controllerUnder(noun));
            else c.subjects.push_back(noun);
        }
    }

    // "Osk's reasons for leaving", "Osk deserves praise for leaving": Osk leaves, not the reasons or the praise.
    std::vector<int> controllerUnder(int noun) const {
        std::vector<int> out;
        if (const auto owner = tree_.child(noun, {"nmod:poss"})) addNominal(out, *owner);
        else if (const Clause* above = governor(noun); above && tree_.is(noun, {"obj", "obl"})) out = above->subjects;
        return out;
    }

    const Tree& tree_;
    std::vector<int> clauseOf_;
    std::vector<Clause> clauses_;
};

} // namespace

std::vector<Clause> findClauses(const Tree& tree) {
    return Finder(tree).run();
}

const Clause* clauseAt(const std::vector<Clause>& clauses, int predicate) {
    for (const Clause& c : clauses)
        if (c.predicate == predicate) return &c;
    return nullptr;
}

} // namespace standpoint

// The families of sentence patterns that the engine must read: what the rules find in each sentence, and what they must not.

#include "reading.h"

#include <gtest/gtest.h>
#include <iostream>
#include <set>

namespace standpoint::test {
namespace {

struct Case {
    int family;            ///< 1–54: nominalised stance, light verb, concern, reluctance, plan, influence …
    const char* text;
    const char* expected;  ///< lines that must be there, separated by "; " (see isAskedFor)
    const char* forbidden; ///< lines that must not
};

// clang-format off
const std::vector<Case> cases{
    {1, "Kenya's support for the ferry tax surprised nobody.", "supports(Kenya, ferry tax)", ""},
    {1, "The Harbour Union's resistance to the night shift hardened.", "opposes(Harbour Union, night shift)", ""},
    {2, "Norway maintained its support for the ceasefire.", "supports(Norway, ceasefire)", ""},
    {2, "Ilse Brandt repeated her opposition to the toll road.", "opposes(Ilse Brandt, toll road)", ""},
    {2, "The Harbour Union restated its commitment to free ferries.", "supports(Harbour Union, ferries)", ""},
    {3, "Denmark voiced concern over the quota.", "opposes(Denmark, quota)", ""},
    {3, "Ilse Brandt expressed doubts about the timetable.", "opposes(Ilse Brandt, timetable)", ""},
    {3, "Kenya raised objections to the fee.", "opposes(Kenya, fee)", ""},
    {4, "Portugal's reluctance to lend lingers.", "opposes(Portugal, lending)", ""},
    {4, "Norway's unwillingness to sell the mine annoyed its neighbours.", "opposes(Norway, selling)", ""},
    {4, "Chile's hesitation over the treaty frustrated diplomats.", "opposes(Chile, treaty)", ""},
    {5, "Kenya vowed to block the pipeline.", "opposes(Kenya, pipeline)", "supports(Kenya, =pipeline)"},
    {5, "Ilse Brandt promised to fight the eviction.", "opposes(Ilse Brandt, eviction)", "supports(Ilse Brandt, =eviction)"},
    {5, "Portugal pledged to veto the budget.", "opposes(Portugal, budget)", "supports(Portugal, =budget)"},
    {6, "Kenya persuaded Chile to drop the claim.", "influence(Kenya → Chile); opposes(Chile, claim)", "opposes(Kenya, =claim)"},
    {6, "Norway convinced Denmark to abandon the tariff.", "influence(Norway → Denmark); opposes(Denmark, tariff)", ""},
    {6, "Ilse Brandt pressured Tomas Reyle to support the strike.", "influence(Ilse Brandt → Tomas Reyle); supports(Tomas Reyle, strike)", ""},
    {7, "Chile is likely to back the ferry subsidy.", "supports(Chile, ferry subsidy) hedged", ""},
    {7, "Denmark is expected to oppose the quota.", "opposes(Denmark, quota) hedged", ""},
    {7, "Portugal will probably endorse the night trains.", "supports(Portugal, night trains) hedged", ""},
    {8, "The treaty was denounced by Kenya.", "opposes(Kenya, treaty)", "supports(Kenya, treaty)"},
    {8, "Ilse Brandt refused the offer.", "opposes(Ilse Brandt, offer)", "supports(Ilse Brandt, offer)"},
    {8, "The Harbour Union rejected the sale of the port.", "opposes(Harbour Union, sale)", "supports(Harbour Union, sale)"},
    {8, "The curfew was welcomed by the Harbour Union.", "supports(Harbour Union, curfew)", ""},
    {8, "The fares were criticised by Ilse Brandt and Tomas Reyle.", "opposes(Ilse Brandt, fares); opposes(Tomas Reyle, fares)", ""},
    {9, "The curfew was widely condemned in Chile.", "", "opposes(Chile, curfew); supports(Chile, curfew)"},
    {10, "The fee is unfair, Ilse Brandt said.", "opposes(Ilse Brandt, fee)", ""},
    {10, "The new timetable is a disaster, the Harbour Union said.", "opposes(Harbour Union, timetable)", ""},
    {10, "The ferry subsidy is a great success, Tomas Reyle argued.", "supports(Tomas Reyle, ferry subsidy)", ""},
    {11, "\"Disgraceful,\" said Ilse Brandt of the eviction.", "opposes(Ilse Brandt, eviction)", ""},
    {11, "\"A disaster,\" the Harbour Union said of the layoffs.", "opposes(Harbour Union, layoffs)", ""},
    {11, "\"Brilliant,\" Tomas Reyle said of the museum.", "supports(Tomas Reyle, museum)", ""},
    {12, "According to Ilse Brandt, Kenya favours the tunnel.", "supports(Kenya, tunnel) @ Ilse Brandt", "supports(Ilse Brandt, =tunnel)"},
    {12, "Norway opposes the quota, according to the Harbour Union.", "opposes(Norway, quota) @ Harbour Union", "opposes(Harbour Union, =quota)"},
    {12, "In Tomas Reyle's view, Chile wants higher tariffs.", "supports(Chile, tariffs) @ Tomas Reyle", "supports(Tomas Reyle, =higher tariffs)"},
    {13, "Portugal said Ilse Brandt believes Kenya rejects the treaty.", "opposes(Kenya, treaty) @ Ilse Brandt @ Portugal", ""},
    {13, "Ilse Brandt said Tomas Reyle told aides Kenya wants a base.", "supports(Kenya, base) @ Tomas Reyle @ Ilse Brandt", ""},
    {13, "Denmark claimed that Norway had said Chile opposed the quota.", "opposes(Chile, quota) @ Norway @ Denmark", ""},
    {14, "Kenya has no desire to merge.", "opposes(Kenya, merging)", "supports(Kenya, =merging)"},
    {14, "Ilse Brandt has no appetite for a strike.", "opposes(Ilse Brandt, strike)", "supports(Ilse Brandt, =strike)"},
    {14, "Portugal has no intention of paying.", "opposes(Portugal, paying)", "supports(Portugal, =paying)"},
    {15, "Denmark does not trust Chile.", "distrust(Denmark → Chile, negative)", "trust(Denmark → Chile)"},
    {15, "Ilse Brandt never trusted Tomas Reyle.", "distrust(Ilse Brandt → Tomas Reyle, negative)", "trust(Ilse Brandt → Tomas Reyle)"},
    {15, "The Harbour Union did not support Portugal.", "reject(Harbour Union → Portugal, negative)", "support(Harbour Union → Portugal)"},
    {16, "Tomas Reyle does not believe Chile supports the quota.", "opposes(Chile, quota) @ Tomas Reyle", "supports(Chile, =quota)"},
    {16, "\"I don't think Kenya wants the base,\" Ilse Brandt said.", "opposes(Kenya, base) @ Ilse Brandt", "supports(Kenya, =base)"},
    {16, "\"I don't think Portugal favours a merger,\" the Harbour Union said.", "opposes(Portugal, merger) hedged @ Harbour Union", ""},
    {17, "Portugal did not rule out elections.", "mixed(Portugal, elections)", "supports(Portugal, elections)"},
    {17, "Ilse Brandt has not ruled out a strike.", "mixed(Ilse Brandt, strike)", "supports(Ilse Brandt, strike)"},
    {17, "Kenya refused to rule out a boycott.", "mixed(Kenya, boycott)", "supports(Kenya, =boycott); opposes(Kenya, =boycott)"},
    {18, "Norway stopped short of endorsing Chile.", "", "support(Norway → Chile) asserted"},
    {18, "Ilse Brandt stopped short of backing the fee.", "", "supports(Ilse Brandt, =fee) asserted"},
    {18, "Kenya fell short of supporting the treaty.", "", "supports(Kenya, =treaty) asserted"},
    {19, "Kenya failed to condemn the coup.", "", "opposes(Kenya, coup) asserted"},
    {19, "Tomas Reyle failed to support the strike.", "", "supports(Tomas Reyle, =strike) asserted"},
    {19, "Denmark neglected to protest the arrest.", "", "opposes(Denmark, arrest) asserted"},
    {20, "Ilse Brandt denied supporting Tomas Reyle.", "support(Ilse Brandt → Tomas Reyle) denied", "*(Ilse Brandt → Tomas Reyle, negative); support(Ilse Brandt → Tomas Reyle) asserted"},
    {20, "Kenya denied threatening Norway.", "threaten(Kenya → Norway) denied", "threaten(Kenya → Norway) asserted"},
    {20, "Portugal denied funding Chile.", "*(Portugal → Chile, positive) denied", "*(Portugal → Chile) asserted"},
    {21, "Tomas Reyle prefers trams over buses.", "supports(Tomas Reyle, trams)", "opposes(Tomas Reyle, buses)"},
    {21, "Norway prefers talks to sanctions.", "supports(Norway, talks)", "opposes(Norway, sanctions)"},
    {21, "The Harbour Union favours ferries over bridges.", "supports(Harbour Union, ferries)", "opposes(Harbour Union, bridges)"},
    {22, "Chile and Kenya don't trust each other.", "distrust(Chile → Kenya, negative); distrust(Kenya → Chile, negative)", ""},
    {22, "Chile and Kenya met in May. Both countries distrust each other.", "distrust(Chile → Kenya, negative); distrust(Kenya → Chile, negative)", ""},
    {22, "Ilse Brandt and Tomas Reyle spoke on Monday. The two rejected the levy.", "opposes(Ilse Brandt, levy); opposes(Tomas Reyle, levy)", ""},
    {22, "Ilse Brandt and Tomas Reyle blame each other.", "accuse(Ilse Brandt → Tomas Reyle, negative); accuse(Tomas Reyle → Ilse Brandt, negative)", ""},
    {22, "Denmark and Norway threatened one another.", "threaten(Denmark → Norway, negative); threaten(Norway → Denmark, negative)", ""},
    {23, "Denmark, Norway and the Harbour Union urged restraint.", "supports(Denmark, restraint); supports(Norway, restraint); supports(Harbour Union, restraint)", ""},
    {23, "Ilse Brandt, Tomas Reyle and Kenya welcomed the truce.", "supports(Ilse Brandt, truce); supports(Tomas Reyle, truce); supports(Kenya, truce)", ""},
    {23, "Chile, Portugal and Kenya oppose the canal.", "opposes(Chile, canal); opposes(Portugal, canal); opposes(Kenya, canal)", ""},
    {24, "Ilse Brandt praised trams but attacked the fares.", "supports(Ilse Brandt, trams); opposes(Ilse Brandt, fares)", ""},
    {24, "Chile backs the ceasefire and rejects the sanctions.", "supports(Chile, ceasefire); opposes(Chile, sanctions)", ""},
    {24, "The Harbour Union opposes the bridge but supports the tunnel.", "opposes(Harbour Union, bridge); supports(Harbour Union, tunnel)", "opposes(Harbour Union, tunnel)"},
    {25, "Denmark joined Norway in rejecting the treaty.", "opposes(Denmark, treaty); opposes(Norway, treaty); agree(Denmark → Norway)", ""},
    {25, "Ilse Brandt joined Tomas Reyle in opposing the fee.", "opposes(Ilse Brandt, fee); opposes(Tomas Reyle, fee); agree(Ilse Brandt → Tomas Reyle)", ""},
    {25, "The Harbour Union joined Portugal in condemning the layoffs.", "opposes(Harbour Union, layoffs); opposes(Portugal, layoffs); agree(Harbour Union → Portugal)", ""},
    {26, "Kenya echoed Chile in demanding a boycott.", "supports(Kenya, boycott); supports(Chile, boycott); agree(Kenya → Chile)", ""},
    {26, "Ilse Brandt echoed Tomas Reyle.", "agree(Ilse Brandt → Tomas Reyle, positive)", ""},
    {26, "Denmark echoed Norway in calling for a ceasefire.", "supports(Denmark, ceasefire); supports(Norway, ceasefire); agree(Denmark → Norway)", ""},
    {27, "Lisbon balked at the wording.", "opposes(Portugal, wording)", ""},
    {27, "Oslo rejected the quota.", "opposes(Norway, quota)", ""},
    {28, "The Norwegians resent the quota.", "opposes(Norway, quota)", ""},
    {28, "The Danes oppose the toll.", "opposes(Denmark, toll)", ""},
    {29, "Kenyan foreign minister Amina Otieno mocked the plan.", "opposes(Amina Otieno, plan); represent(Amina Otieno → Kenya)", ""},
    {29, "Chilean President Laura Pinto welcomed the truce.", "supports(Laura Pinto, truce); represent(Laura Pinto → Chile)", ""},
    {29, "Tomas Reyle, chairman of the Harbour Union, condemned the layoffs.", "opposes(Tomas Reyle, layoffs); represent(Tomas Reyle → Harbour Union)", ""},
    {29, "Green leader Ilse Brandt opposes the canal. The Green Party met on Monday.", "represent(Ilse Brandt → Green Party); opposes(Ilse Brandt, canal)", ""},
    {29, "Norway rejected the quota. Foreign minister Anne Lund left Norway on Monday.", "represent(Anne Lund → Norway)", ""},
    {29, "Norway met Chile. Norway rejected the quota. French interior minister Anne Lund left Norway.", "", "represent(Anne Lund → Norway)"},
    {29, "Tomas Reyle, who served as the Harbour Union's spokesman, condemned the layoffs.", "represent(Tomas Reyle → Harbour Union)", ""},
    {29, "Tomas Reyle's critics rejected the fee.", "", "opposes(Tomas Reyle, fee)"},
    {30, "Ilse Brandt, who defeated Tomas Reyle, opposes the fee.", "opposes(Ilse Brandt, fee)", "opposes(Tomas Reyle, fee)"},
    {30, "Kenya, which succeeded Chile, condemned the raid.", "opposes(Kenya, raid)", "opposes(Chile, raid)"},
    {30, "Ilse Brandt, who replaced Tomas Reyle, said the ferries work.", "supports(Ilse Brandt, ferries)", "supports(Tomas Reyle, ferries)"},
    {31, "Norway, which supports the quota, consulted Denmark.", "supports(Norway, quota); consult(Norway → Denmark, neutral)", "supports(Denmark, quota)"},
    {31, "Ilse Brandt, who rejects the fee, visited Chile.", "opposes(Ilse Brandt, fee); consult(Ilse Brandt → Chile)", ""},
    {31, "Tomas Reyle, who opposes the tunnel, met Ilse Brandt.", "opposes(Tomas Reyle, tunnel); consult(Tomas Reyle → Ilse Brandt, neutral)", "opposes(Ilse Brandt, tunnel)"},
    {32, "A law backed by Norway stalled.", "supports(Norway, law)", ""},
    {32, "The canal opposed by the Harbour Union was built.", "opposes(Harbour Union, canal)", ""},
    {32, "A march criticised by Ilse Brandt went ahead.", "opposes(Ilse Brandt, march)", ""},
    {33, "The Northern Rail Council is new. The NRC welcomed the subsidy.", "supports(Northern Rail Council, subsidy)", "supports(NRC, subsidy)"},
    {33, "The Free Ports Alliance (FPA) criticised Portugal. The FPA wants lower fees.", "*(Free Ports Alliance → Portugal, negative); supports(Free Ports Alliance, fees)", ""},
    {33, "The Coastal Fishers League (CFL) met on Monday. The CFL rejected the quota.", "opposes(Coastal Fishers League, quota)", "opposes(CFL, quota)"},
    {34, "Ilse Brandt spoke on Monday. Brandt agreed to the fee.", "supports(Ilse Brandt, fee)", "supports(Brandt, fee)"},
    {34, "Tomas Reyle met reporters. Mr. Reyle opposes the canal.", "opposes(Tomas Reyle, canal)", "opposes(Reyle, canal)"},
    {34, "Ilse Brandt accused Chile. Later Brandt praised Norway.", "accuse(Ilse Brandt → Chile); *(Ilse Brandt → Norway, positive)", ""},
    {35, "Ilse Brandt arrived on Monday. She called the raid illegal.", "opposes(Ilse Brandt, raid)", ""},
    {35, "Tomas Reyle resigned. He blamed Chile.", "accuse(Tomas Reyle → Chile, negative)", ""},
    {35, "Ilse Brandt met Tomas Reyle. She opposes the fee.", "opposes(Ilse Brandt, fee)", "opposes(Tomas Reyle, fee)"},
    {36, "Denmark and Chile met. The former opposes the quota, the latter supports it.", "opposes(Denmark, quota); supports(Chile, quota)", ""},
    {36, "Kenya and Chile disagreed: the former backs the canal, the latter rejects it.", "supports(Kenya, canal); opposes(Chile, canal)", ""},
    {37, "If attacked, Kenya would aid Chile.", "aid(Kenya → Chile, positive) hypothetical", "aid(Kenya → Chile) asserted"},
    {37, "Portugal would support Norway if the talks failed.", "support(Portugal → Norway, positive) hypothetical", ""},
    {37, "Ilse Brandt might back the fee.", "supports(Ilse Brandt, fee) hypothetical", ""},
    {38, "Chile appears to favour a pause.", "supports(Chile, pause) hedged", ""},
    {38, "Denmark seems to support the quota.", "supports(Denmark, quota) hedged", ""},
    {38, "Norway reportedly opposes the canal.", "opposes(Norway, canal) hedged", ""},
    {39, "Tomas Reyle seems to think the elections are pointless.", "opposes(Tomas Reyle, elections) hedged", ""},
    {39, "Ilse Brandt appears to believe the canal is useless.", "opposes(Ilse Brandt, canal) hedged", ""},
    {39, "Kenya seems to believe the quota is unfair.", "opposes(Kenya, quota) hedged", ""},
    {40, "Ilse Brandt criticised the fee. \"It is a blunder,\" she said.", "opposes(Ilse Brandt, fee)", ""},
    {40, "The fee is a mistake.", "opposes(author, fee)", ""},
    {40, "The tunnel is a disaster.", "opposes(author, tunnel)", ""},
    {40, "This treaty is a great success.", "supports(author, treaty)", ""},
    {41, "What a masterpiece, this timetable!", "", "supports(author, timetable)"},
    {41, "How clever of Norway, this fee!", "", "supports(author, fee); supports(Norway, fee)"},
    {41, "What a bargain, this canal!", "", "supports(author, canal)"},
    {42, "Does Norway back the quota?", "", "supports(Norway, quota)"},
    {42, "Will Kenya accuse Chile of spying?", "", "accuse(Kenya → Chile)"},
    {42, "Why would Ilse Brandt oppose the fee?", "", "opposes(Ilse Brandt, fee)"},
    {43, "Kenya skirts its duties under the treaty.", "opposes(Kenya, duties)", ""},
    {43, "Portugal flouts the fishing rules.", "opposes(Portugal, rules)", ""},
    {43, "Chile ignored the court's ruling.", "opposes(Chile, ruling)", ""},
    {44, "Denmark deferred to Chile.", "*(Denmark → Chile)", "support(Denmark → Chile)"},
    {44, "The Harbour Union yielded to Norway over the fee.", "*(Harbour Union → Norway)", "support(Harbour Union → Norway)"},
    {44, "Portugal let Norway chair the meeting.", "*(Portugal → Norway)", "support(Portugal → Norway)"},
    {45, "Ilse Brandt slams fare rise\n\nIlse Brandt queried a detail of the contract on Monday.", "opposes(Ilse Brandt, fare rise); opposes(Ilse Brandt, detail)", ""},
    {45, "Kenya blasts treaty\n\nKenya questioned a line of the treaty on Monday.", "opposes(Kenya, =treaty); opposes(Kenya, line)", ""},
    {45, "Norway rips quota\n\nNorway doubted a figure in the quota on Monday.", "opposes(Norway, =quota); opposes(Norway, figure)", ""},
    {46, "Ilse Brandt said: \"We want peace.\n\n\"We reject the curfew.\"", "opposes(Ilse Brandt, curfew)", ""},
    {46, "\"The fares are too high,\" Tomas Reyle said. \"We need cheap trams.\n\n\"We oppose the subsidy.\"", "opposes(Tomas Reyle, subsidy)", ""},
    {46, "The Harbour Union wrote: \"The night shift hurts us.\n\n\"We condemn the layoffs.\"", "opposes(Harbour Union, layoffs)", ""},
    {47, "Kenya doesnt trust Norway.", "distrust(Kenya → Norway, negative)", ""},
    {48, "\"Kenya opposes the canal,\" Ilse Brandt recalled.", "opposes(Kenya, canal) @ Ilse Brandt", "opposes(Ilse Brandt, =canal)"},
    {48, "\"Norway rejected the fee twice,\" Tomas Reyle remembered.", "opposes(Norway, fee) @ Tomas Reyle", "opposes(Tomas Reyle, =fee)"},
    {49, "Against the fee: Denmark; Norway; Chile.", "opposes(Denmark, fee); opposes(Norway, fee); opposes(Chile, fee)", ""},
    {49, "In favour of the canal: Kenya; Portugal.", "supports(Kenya, canal); supports(Portugal, canal)", ""},
    {49, "For the night trains: Tomas Reyle; the Harbour Union.", "supports(Tomas Reyle, night trains); supports(Harbour Union, night trains)", ""},
    {50, "The so-called \"rescue\" of the ferries starts in May.", "opposes(author, rescue)", ""},
    {50, "Norway published its so-called peace plan.", "opposes(author, peace plan)", "supports(author, peace plan)"},
    {51, "Portugal blamed the Harbour Union for the delays.", "accuse(Portugal → Harbour Union, negative)", ""},
    {52, "Norway used to oppose the quota.", "opposes(Norway, quota) past", "opposes(Norway, quota) asserted"},
    {53, "All countries except Kenya back the quota.", "", "supports(Kenya, quota); opposes(Kenya, quota)"},
    {53, "Everyone but Ilse Brandt supports the fee.", "", "supports(Ilse Brandt, fee); opposes(Ilse Brandt, fee)"},
    {53, "All ministers except Tomas Reyle condemned the raid.", "", "opposes(Tomas Reyle, raid); supports(Tomas Reyle, raid)"},
    {54, "Pressed by the Harbour Union, Ilse Brandt scrapped the fee.", "influence(Harbour Union → Ilse Brandt); opposes(Ilse Brandt, fee)", ""},
    {54, "Pressured by Norway, Denmark abandoned the quota.", "influence(Norway → Denmark); opposes(Denmark, quota)", ""},
    {54, "Persuaded by Tomas Reyle, Kenya rejected the treaty.", "influence(Tomas Reyle → Kenya); opposes(Kenya, treaty)", ""},
};

// Not read as they should be yet; a case that is moves to the table above.
const std::vector<Case> openCases{
    {1, "Portugal's opposition to the tunnel grew.", "opposes(Portugal, tunnel)", ""},
    {9, "The curfew was widely condemned.", "opposes(unknown, curfew)", ""},
    {9, "The arrest was sharply criticised.", "opposes(unknown, arrest)", ""},
    {27, "Nairobi accused Santiago of spying.", "accuse(Kenya → Chile, negative)", ""},
    {28, "Kenyans welcomed the new railway.", "supports(Kenya, railway)", ""},
    {36, "Ilse Brandt and Tomas Reyle spoke: the former wants trams, the latter buses.", "supports(Ilse Brandt, trams); supports(Tomas Reyle, buses)", ""},
    {47, "Ilse Brandt doesnt care. Brandts plan angered Chile.", "opposes(Chile, plan)", ""},
    {47, "Kenya doesnt care. Portugals opposition to the canal grew.", "opposes(Portugal, canal)", ""},
    {48, "\"Tomas Reyle said 'never' to the fee,\" Ilse Brandt recalled.", "opposes(Tomas Reyle, fee) @ Ilse Brandt", "opposes(Ilse Brandt, =fee)"},
    {50, "Portugal praised its so-called fair fee.", "opposes(author, fair fee)", ""},
    {51, "Denmark accused Chile of arming militants.", "accuse(Denmark → Chile, negative); aid(Chile → militants) @ Denmark", ""},
    {51, "Ilse Brandt accused Kenya of threatening Norway.", "accuse(Ilse Brandt → Kenya, negative); threaten(Kenya → Norway) @ Ilse Brandt", ""},
    {52, "Kenya, once opposed to the canal, now supports the project.", "opposes(Kenya, canal) past; supports(Kenya, project) asserted", ""},
    {52, "Ilse Brandt, once hostile to trams, now backs them.", "opposes(Ilse Brandt, trams) past; supports(Ilse Brandt, trams) asserted", ""},
};
// clang-format on

// What is wrong with the reading of a case; empty where nothing is.
std::string faultOf(const Case& c) {
    const std::vector<std::string> lines = linesOf(c.text);
    const auto found = [&](const std::string& asked) {
        return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) { return isAskedFor(line, asked); });
    };
    std::string fault;
    for (const std::string& asked : split(c.expected, "; "))
        if (!found(asked)) fault += "\n  missing: " + asked;
    for (const std::string& asked : split(c.forbidden, "; "))
        if (found(asked)) fault += "\n  wrong:   " + asked;
    if (fault.empty()) return {};
    fault = std::to_string(c.family) + " " + c.text + fault;
    for (const std::string& line : lines) fault += "\n  read:    " + line;
    return fault;
}

TEST(Patterns, AreRead) {
    for (const Case& c : cases) {
        const std::string fault = faultOf(c);
        EXPECT_TRUE(fault.empty()) << fault;
    }
}

TEST(Patterns, EveryFamilyIsTried) {
    std::set<int> families;
    for (const auto* table : {&cases, &openCases})
        for (const Case& c : *table) families.insert(c.family);
    EXPECT_EQ(families.size(), 54u);
    EXPECT_EQ(*families.begin(), 1);
    EXPECT_EQ(*families.rbegin(), 54);
}

// Shows progress, and keeps it: of the lines that the open cases ask for, this many are right.
constexpr int rightInOpenCases = 5;

TEST(Patterns, OpenOnesDoNotGetWorse) {
    int right = 0;
    std::size_t read = cases.size();
    for (const Case& c : openCases) {
        const std::string fault = faultOf(c);
        const auto asked = split(c.expected, "; ").size() + split(c.forbidden, "; ").size();
        right += static_cast<int>(asked - (split(fault, "\n  missing: ").size() + split(fault, "\n  wrong: ").size() - (fault.empty() ? 0 : 2)));
        read += fault.empty();
        if (!fault.empty()) std::cout << "not read yet: " << fault << "\n";
    }
    std::cout << "patterns read: " << read << " of " << cases.size() + openCases.size() << "; right lines in open cases: " << right << "\n";
    EXPECT_GE(right, rightInOpenCases);
}

} // namespace
} // namespace standpoint::test

#include "core/ingest/plain.h"

#include "core/ingest/dates.h"
#include "core/model/text.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace standpoint::ingest {

namespace {
constexpr int linesLookedAt = 8, longestTitle = 160, longestDateLine = 40;

struct Line {
    std::string_view text;
    bool alone; ///< a blank line or the end follows
};

std::vector<Line> firstLines(std::string_view text) {
    std::vector<Line> lines;
    for (std::size_t at = 0; at < text.size() && lines.size() < linesLookedAt;) {
        const std::size_t stop = std::min(text.find('\n', at), text.size());
        const std::string_view line = trimmed(text.substr(at, stop - at));
        if (!line.empty()) lines.push_back({line, true});
        const std::size_t nextStop = stop < text.size() ? std::min(text.find('\n', stop + 1), text.size()) : stop;
        if (!line.empty())
            lines.back().alone = trimmed(text.substr(std::min(stop + 1, text.size()), nextStop - stop)).empty();
        at = stop + 1;
    }
    return lines;
}

// "## **PORT SOLD**" → "PORT SOLD"
std::string_view withoutMarks(std::string_view line) {
    const std::size_t from = line.find_first_not_of("#*_=- \t");
    return from == line.npos ? std::string_view() : line.substr(from, line.find_last_not_of("#*_=- \t") - from + 1);
}

bool isByline(std::string_view line) {
    return asciiLower(line).starts_with("by ") && line.size() <= 80 && line.size() > 3 && line[3] >= 'A' &&
           line[3] <= 'Z';
}

std::string dateOf(std::string_view line) {
    const bool digits = std::any_of(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && line.size() <= longestDateLine ? isoDate(line) : std::string();
}
} // namespace

Article readPlain(std::string text) {
    const Header header = readHeader(text);
    Article article{header.metadata, {}};
    Metadata& known = article.metadata;
    bool first = true;
    for (const Line& line : firstLines(std::string_view(text).substr(header.end))) {
        const std::string_view words = withoutMarks(line.text);
        const std::string date = dateOf(words);
        if (words.empty()) continue;
        if (codePoints(words) > longestTitle) break; // the article itself
        if (isByline(words) && known.byline.empty())
            known.byline = cleanByline(words);
        else if (!date.empty() && known.date.empty())
            known.date = date;
        else if (std::exchange(first, false) && line.alone && known.title.empty())
            known.title = oneLine(words);
    }
    article.text = std::move(text);
    return article;
}

} // namespace standpoint::ingest

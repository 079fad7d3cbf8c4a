#include "core/exchange/analysis_json.h"
#include "core/exchange/json_reading.h"
#include "core/ingest/ingest.h"

namespace standpoint {

Result<Document> documentFromJsonLine(std::string_view line) {
    return exchange::readJson(line, [](const exchange::Field& root) {
        Document document;
        const exchange::Field id = root.at("id");
        document.name = id.isText() ? id.text() : std::to_string(id.whole());
        if (document.name.empty()) id.fail("The id is empty.");
        document.text = root.at("text").text();
        if (document.text.find_first_not_of(" \t\r\n") == std::string::npos) root.at("text").fail("The text is empty.");
        document.title = root.text("title", "");
        document.byline = root.text("byline", "");
        document.outlet = root.text("outlet", "");
        document.date = root.text("date", "");
        document.url = root.text("url", "");
        document.language = root.text("language", "en");
        document.sha256 = sha256(document.text);
        document.origin = "JSON Lines";
        return document;
    });
}

} // namespace standpoint

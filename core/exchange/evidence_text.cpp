#include "core/exchange/graph_export.h"
#include "core/store/project.h"

namespace standpoint {

void EvidenceText::add(const Document& document) {
    texts_.insert_or_assign(document.id, document.text);
}

std::string EvidenceText::operator()(const Evidence& evidence) const {
    const auto found = texts_.find(evidence.document);
    return found == texts_.end() ? "" : std::string(TextIndex(found->second).slice(evidence.span));
}

Result<EvidenceText> evidenceText(const Project& project) {
    const Result<std::vector<DocumentInfo>> documents = project.documents();
    if (!documents) return documents.error();
    EvidenceText words;
    for (const DocumentInfo& info : *documents) {
        const Result<Document> document = project.document(info.id);
        if (!document) return document.error();
        words.add(*document);
    }
    return words;
}

} // namespace standpoint

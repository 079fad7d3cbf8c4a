#pragma once
// The shipped model: one packed file of named tensors, label sets and the vocabulary.
// resources/models/training/export.py writes it and describes the layout.

#include "core/model/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

/// A tensor as it lies in the unpacked file: int8 rows with a scale each, or plain floats. All dimensions but the last make the
/// rows. A view: the ModelFile must outlive it.
struct Tensor {
    std::vector<int> shape;
    const std::int8_t* quantised = nullptr; ///< null for a float tensor
    const float* scales = nullptr;          ///< one a row
    const float* values = nullptr;          ///< null for an int8 tensor

    [[nodiscard]] int columns() const { return shape.back(); }
    [[nodiscard]] int rows() const;
    void copyRow(int row, float* out) const;         ///< `columns()` floats
    [[nodiscard]] std::vector<float> floats() const; ///< all of it, row by row
};

class ModelFile {
public:
    /// Reads, unpacks and checks a file: some 50 ms for 34 million weights, a byte each. Errors: missing, not a model, of
    /// another version, damaged or cut off.
    static Result<ModelFile> open(const std::filesystem::path&);

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// The tensor of that name and shape (-1 matches any size). Error: the file has none.
    [[nodiscard]] Result<Tensor> tensor(const std::string& name, std::span<const int> shape) const;
    /// The labels of a task ("upos"), in the order of its scores; empty for a task that the model does not know.
    [[nodiscard]] const std::vector<std::string>& labels(const std::string& task) const;
    [[nodiscard]] const std::vector<std::string_view>& vocabulary() const { return vocabulary_; } ///< by piece id

private:
    ModelFile() = default;
    Status readHeader(std::string_view header, std::string_view data);

    std::filesystem::path path_;
    std::shared_ptr<const char> data_; ///< unpacked
    std::map<std::string, Tensor> tensors_;
    std::map<std::string, std::vector<std::string>> labels_;
    std::vector<std::string_view> vocabulary_;
};

} // namespace standpoint

#pragma once
// Takes the network's weights out of a model file, as floats. The first error is kept; what is taken after it is empty.

#include "core/language/kernels.h"
#include "core/language/model_file.h"

#include <optional>
#include <string>

namespace standpoint {

class Weights {
public:
    explicit Weights(const ModelFile& file) : file_(file) {}

    /// `outputs` -1 takes as many as there are.
    [[nodiscard]] Linear linear(const std::string& name, int inputs, int outputs);
    [[nodiscard]] Norm norm(const std::string& name, int size);
    [[nodiscard]] Matrix matrix(const std::string& name,
                                std::initializer_list<int> shape); ///< all but the last dimension make rows
    [[nodiscard]] Tensor tensor(const std::string& name, std::initializer_list<int> shape); ///< as it lies in the file
    [[nodiscard]] const std::optional<Error>& error() const { return error_; }
    void fail(const std::string& what); ///< keeps this error, if it is the first

private:
    [[nodiscard]] std::vector<float> vector(const std::string& name, int size);
    const ModelFile& file_;
    std::optional<Error> error_;
};

} // namespace standpoint

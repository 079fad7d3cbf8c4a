#pragma once
// Takes the network's weights out of a model file: layers for the kernel at hand, everything else as floats. The first
// error is kept; what is taken after it is empty.

#include "core/language/kernels.h"
#include "core/language/model_file.h"

#include <optional>
#include <string>

namespace standpoint {

class Weights {
public:
    explicit Weights(const ModelFile& file, Kernel kernel = chosenKernel()) : file_(file), kernel_(kernel) {}

    /// `outputs` -1 takes as many as there are.
    [[nodiscard]] Linear linear(const std::string& name, int inputs, int outputs);
    /// Layers of the same inputs as one, so that they are one product. `outputs` are those of each. Where the inputs
    /// come out of a norm, its shift is what they usually are.
    [[nodiscard]] Linear linear(std::initializer_list<std::string> names, int inputs, int outputs,
                                const Norm* before = nullptr);
    /// A matrix, all but whose last dimension make outputs, as a layer without a bias.
    [[nodiscard]] Linear linearWithoutBias(const std::string& name, std::initializer_list<int> shape);
    [[nodiscard]] Norm norm(const std::string& name, int size);
    [[nodiscard]] Matrix matrix(const std::string& name,
                                std::initializer_list<int> shape); ///< all but the last dimension make rows
    [[nodiscard]] Tensor tensor(const std::string& name, std::initializer_list<int> shape); ///< as it lies in the file
    [[nodiscard]] const std::optional<Error>& error() const { return error_; }
    void fail(const std::string& what); ///< keeps this error, if it is the first

private:
    [[nodiscard]] std::vector<float> vector(const std::string& name, int size);
    [[nodiscard]] Linear layer(std::span<const Tensor> weights, std::span<const float> bias,
                               std::span<const float> usual = {}) const;

    const ModelFile& file_;
    Kernel kernel_;
    std::optional<Error> error_;
};

} // namespace standpoint

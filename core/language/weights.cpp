#include "core/language/weights.h"

#include <numeric>

namespace standpoint {

Tensor Weights::tensor(const std::string& name, std::initializer_list<int> shape) {
    Result<Tensor> found = file_.tensor(name, {shape.begin(), shape.size()});
    if (found) return *found;
    if (!error_) error_ = found.error();
    return {};
}

Matrix Weights::matrix(const std::string& name, std::initializer_list<int> shape) {
    const Tensor found = tensor(name, shape);
    Matrix out;
    if (found.shape.empty()) return out;
    out.rows = found.rows();
    out.columns = found.columns();
    const std::vector<float> values = found.floats();
    out.values.assign(values.begin(), values.end());
    return out;
}

std::vector<float> Weights::vector(const std::string& name, int size) {
    const Tensor found = tensor(name, {size});
    return found.shape.empty() ? std::vector<float>() : found.floats();
}

Linear Weights::linear(const std::string& name, int inputs, int outputs) {
    return linear({name}, inputs, outputs);
}

Linear Weights::linear(std::initializer_list<std::string> names, int inputs, int outputs, const Norm* before) {
    std::vector<Tensor> parts;
    std::vector<float> bias;
    for (const std::string& name : names) {
        const Tensor part = tensor(name + ".weight", {outputs, inputs});
        if (part.shape.empty()) return {};
        const std::vector<float> shift = vector(name + ".bias", part.rows());
        bias.insert(bias.end(), shift.begin(), shift.end());
        parts.push_back(part);
    }
    if (error_) return {};
    return layer(parts, bias, before ? std::span<const float>(before->bias) : std::span<const float>());
}

Linear Weights::linearWithoutBias(const std::string& name, std::initializer_list<int> shape) {
    const Tensor found = tensor(name, shape);
    if (found.shape.empty()) return {};
    return layer({&found, 1}, {});
}

Linear Weights::layer(std::span<const Tensor> weights, std::span<const float> bias, std::span<const float> usual) const {
    Linear out;
    std::vector<Int8Rows> rows;
    for (const Tensor& part : weights) {
        out.weight.rows += part.rows();
        out.weight.columns = part.columns();
        if (part.quantised) rows.push_back({part.quantised, part.scales, part.rows(), part.columns()});
    }
    if (kernel_ != Kernel::Float && rows.size() == weights.size()) {
        out.kernel = kernel_;
        out.usual.assign(usual.begin(), usual.end());
        std::vector<float> shifted(bias.begin(), bias.end());
        std::size_t output = 0;
        for (const Tensor& part : weights) {
            const std::vector<float> values = part.floats();
            for (int row = 0; row < part.rows() && !usual.empty(); ++row, ++output)
                shifted[output] = std::inner_product(usual.begin(), usual.end(), values.begin() + row * part.columns(),
                                                     shifted[output]);
        }
        out.packed = std::make_shared<Int8Layer>(rows, shifted);
    } else {
        for (const Tensor& part : weights) {
            const std::vector<float> values = part.floats();
            out.weight.values.insert(out.weight.values.end(), values.begin(), values.end());
        }
    }
    out.bias.assign(bias.begin(), bias.end());
    return out;
}

Norm Weights::norm(const std::string& name, int size) {
    return {vector(name + ".weight", size), vector(name + ".bias", size)};
}

void Weights::fail(const std::string& what) {
    if (!error_) error_ = Error{what, file_.path().string(), {}};
}

} // namespace standpoint

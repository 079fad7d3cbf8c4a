#include "core/language/weights.h"

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
    out.values = found.floats();
    return out;
}

std::vector<float> Weights::vector(const std::string& name, int size) {
    return matrix(name, {size}).values;
}

Linear Weights::linear(const std::string& name, int inputs, int outputs) {
    Linear out{matrix(name + ".weight", {outputs, inputs}), {}};
    out.bias = vector(name + ".bias", out.weight.rows);
    return out;
}

Norm Weights::norm(const std::string& name, int size) {
    return {vector(name + ".weight", size), vector(name + ".bias", size)};
}

void Weights::fail(const std::string& what) {
    if (!error_) error_ = Error{what, file_.path().string(), {}};
}

} // namespace standpoint

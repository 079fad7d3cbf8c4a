#include "core/language/kernels.h"

#include "core/language/processor.h"

#include <algorithm>
#include <cblas.h>
#include <cmath>

namespace standpoint {

namespace {

/// erf by Abramowitz & Stegun 7.1.28 (error below 3e-7): no exp(), so the compiler can vectorise it.
inline float erfOf(float x) {
    const float a = std::fabs(x);
    float p =
        1 +
        a * (0.0705230784f +
             a * (0.0422820123f + a * (0.0092705272f + a * (0.0001520143f + a * (0.0002765672f + a * 0.0000430638f)))));
    p *= p;
    p *= p;
    p *= p;
    p *= p;
    return std::copysign(1 - 1 / p, x);
}

STANDPOINT_PER_PROCESSOR void geluOf(float* x, std::size_t n) {
    constexpr float rootHalf = 0.70710678f;
    for (std::size_t i = 0; i < n; ++i)
        x[i] = 0.5f * x[i] * (1 + erfOf(x[i] * rootHalf));
}

STANDPOINT_PER_PROCESSOR void normaliseRow(float* x, const float* scale, const float* shift, int n) {
    constexpr float epsilon = 1e-12f;
    float sum = 0, squares = 0;
#pragma omp simd reduction(+ : sum)
    for (int i = 0; i < n; ++i)
        sum += x[i];
    const float mean = sum / static_cast<float>(n);
#pragma omp simd reduction(+ : squares)
    for (int i = 0; i < n; ++i)
        squares += (x[i] - mean) * (x[i] - mean);
    const float factor = 1 / std::sqrt(squares / static_cast<float>(n) + epsilon);
    for (int i = 0; i < n; ++i)
        x[i] = (x[i] - mean) * factor * scale[i] + shift[i];
}

STANDPOINT_PER_PROCESSOR void addTo(float* out, const float* x, float weight, int n) {
    for (int i = 0; i < n; ++i)
        out[i] += weight * x[i];
}

void linearInto(View x, const Linear& layer, float* out) {
    const int outputs = layer.weight.rows;
    if (layer.packed) {
        layer.packed->multiply(layer.kernel, x.data, x.rows, x.stride, out, outputs);
        return;
    }
    for (int i = 0; i < x.rows && !layer.bias.empty(); ++i)
        std::copy(layer.bias.begin(), layer.bias.end(), out + static_cast<std::ptrdiff_t>(i) * outputs);
    cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, x.rows, outputs, x.columns, 1, x.data, x.stride,
                layer.weight.values.data(), layer.weight.columns, layer.bias.empty() ? 0.0f : 1.0f, out, outputs);
}

} // namespace

void useOneThreadPerProduct() {
    openblas_set_num_threads(1);
}

Matrix linear(View x, const Linear& layer) {
    Matrix y = Matrix::unset(x.rows, layer.weight.rows);
    linearInto(x, layer, y.values.data());
    return y;
}

Matrix feedForward(View x, const Linear& inner, const Linear& outer) {
    constexpr int rowsAtOnce = 48;
    Matrix y = Matrix::unset(x.rows, outer.weight.rows);
    Matrix between = Matrix::unset(std::min(rowsAtOnce, x.rows), inner.weight.rows);
    for (int begin = 0; begin < x.rows; begin += rowsAtOnce) {
        const int rows = std::min(rowsAtOnce, x.rows - begin);
        linearInto(View(x.data + static_cast<std::ptrdiff_t>(begin) * x.stride, rows, x.columns, x.stride), inner,
                   between.values.data());
        geluOf(between.values.data(), static_cast<std::size_t>(rows) * between.columns);
        linearInto(View(between.values.data(), rows, between.columns, between.columns), outer, y.row(begin));
    }
    return y;
}

void productTransposed(View a, View b, float scale, float* out, int outStride) {
    cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, a.rows, b.rows, a.columns, scale, a.data, a.stride, b.data,
                b.stride, 0, out, outStride);
}

void product(View a, View b, float* out, int outStride) {
    cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, a.rows, b.columns, a.columns, 1, a.data, a.stride, b.data,
                b.stride, 0, out, outStride);
}

void addAndNormalise(Matrix& x, const Matrix* y, const Norm& norm) {
    for (int i = 0; i < x.rows; ++i) {
        if (y) addTo(x.row(i), y->row(i), 1, x.columns);
        normaliseRow(x.row(i), norm.weight.data(), norm.bias.data(), x.columns);
    }
}

void gelu(Matrix& x) {
    geluOf(x.values.data(), x.values.size());
}

void leakyRelu(Matrix& x) {
    for (float& value : x.values)
        value = std::max(value, 0.1f * value);
}

void softmax(float* row, int n) {
    const float most = *std::max_element(row, row + n);
    float sum = 0;
    for (int i = 0; i < n; ++i)
        sum += row[i] = std::exp(row[i] - most);
    for (int i = 0; i < n; ++i)
        row[i] /= sum;
}

void addScaled(float* out, const float* x, float weight, int n) {
    addTo(out, x, weight, n);
}

} // namespace standpoint

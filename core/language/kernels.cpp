#include "core/language/kernels.h"

#include "core/language/float_tiles.h"
#include "core/language/processor.h"

#include <algorithm>
#include <bit>
#include <cblas.h>
#include <cmath>
#include <limits>

namespace standpoint {

namespace {

/// The coefficient of the highest power first. (As a loop it would keep loops around it from being vectorised.)
template <typename... Floating> STANDPOINT_INLINE float polynomial(float x, float highest, Floating... coefficients) {
    float value = highest;
    ((value = value * x + coefficients), ...);
    return value;
}

/// The normal distribution's Φ as 0.5 + x · p(x²) for |x| < 5, with p a polynomial of (near) least greatest error in
/// x² · 2/25 - 1: error below 3e-7, and neither a division nor exp(), so that the compiler can vectorise it.
STANDPOINT_INLINE float normalDistribution(float x) {
    const float inside = x < -5.0f ? -5.0f : x > 5.0f ? 5.0f : x;
    const float s = inside * inside * 0.08f - 1.0f;
    const float p = polynomial(s, 0.000582654029f, -0.00158919883f, 0.00178340846f, -0.00274020527f, 0.00635944493f,
                               -0.011119985f, 0.0164211076f, -0.0232840963f, 0.0314392075f, -0.0404404663f,
                               0.0515206754f, -0.070296362f, 0.141363785f);
    const float value = 0.5f + inside * p;
    return x < -5.0f ? 0.0f : value;
}

STANDPOINT_PER_PROCESSOR void geluOf(float* x, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i)
        x[i] *= normalDistribution(x[i]);
}

/// exp(x) of x <= 0 with a relative error below 3e-7; 0 where it is less than 1e-37. 2^n · exp(r) with |r| <= ln(2)
/// / 2.
STANDPOINT_INLINE float expOf(float x) {
    constexpr float round = 12582912.0f; // 1.5 · 2^23: to add and subtract it leaves an integer
    const float least = x < -85.0f ? -85.0f : x;
    const float n = least * 1.44269504f + round - round;
    const float r = (least - n * 0.693145752f) - n * 1.42860677e-6f; // ln 2 in two parts: the first product is exact
    const float p = polynomial(r, 0.00829764735f, 0.0419154316f, 0.166675746f, 0.499988943f, 0.999999702f, 1.00000012f);
    const float value = p * std::bit_cast<float>((static_cast<int>(n) + 127) << 23);
    return x < -85.0f ? 0.0f : value;
}

constexpr int lanes = 16; // loops over multiples of it have no rest to be done one by one

STANDPOINT_INLINE float greatest(const float* x, int n, float most) {
#pragma omp simd reduction(max : most)
    for (int i = 0; i < n; ++i) {
        const float value = x[i]; // std::max, with its references, would not be vectorised
        most = value > most ? value : most;
    }
    return most;
}

/// x = exp(x - most); their sum.
STANDPOINT_INLINE float exponentials(float* x, int n, float most) {
    float sum = 0;
#pragma omp simd reduction(+ : sum)
    for (int i = 0; i < n; ++i) {
        x[i] = expOf(x[i] - most);
        sum += x[i];
    }
    return sum;
}

STANDPOINT_PER_PROCESSOR void softmaxOf(float* row, int n) {
    const int whole = n / lanes * lanes;
    float rest[lanes];
    for (int i = 0; i < lanes; ++i)
        rest[i] = whole + i < n ? row[whole + i] : -std::numeric_limits<float>::max();
    const float most = greatest(row, whole, greatest(rest, lanes, rest[0]));
    const float share = 1 / (exponentials(row, whole, most) + exponentials(rest, lanes, most));
    for (int i = 0; i < whole; ++i)
        row[i] *= share;
    for (int i = whole; i < n; ++i)
        row[i] = rest[i - whole] * share;
}

STANDPOINT_PER_PROCESSOR float dot(const float* a, const float* b, int n) {
    float sum = 0;
#pragma omp simd reduction(+ : sum)
    for (int i = 0; i < n; ++i)
        sum += a[i] * b[i];
    return sum;
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

STANDPOINT_PER_PROCESSOR void subtract(const float* x, const float* y, float* out, int n) {
    for (int i = 0; i < n; ++i)
        out[i] = x[i] - y[i];
}

void linearInto(View x, const Linear& layer, float* out) {
    const int outputs = layer.weight.rows;
    if (layer.packed && !layer.usual.empty()) {
        thread_local Floats rest;
        rest.resize(static_cast<std::size_t>(x.rows) * x.columns);
        for (int i = 0; i < x.rows; ++i)
            subtract(x.data + static_cast<std::ptrdiff_t>(i) * x.stride, layer.usual.data(),
                     rest.data() + static_cast<std::ptrdiff_t>(i) * x.columns, x.columns);
        layer.packed->multiply(layer.kernel, rest.data(), x.rows, x.columns, out, outputs);
        return;
    }
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
    const int rowsAtOnce = inner.packed ? 48 : 512; // OpenBLAS lays the weights out anew for each product
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
    if (a.rows == 1) { // nothing is read twice
        for (int j = 0; j < b.rows; ++j)
            out[j] = scale * dot(a.data, b.data + static_cast<std::ptrdiff_t>(j) * b.stride, a.columns);
        return;
    }
    if (hasFloatTiles()) return tiledProductTransposed(a, b, scale, out, outStride);
    cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, a.rows, b.rows, a.columns, scale, a.data, a.stride, b.data,
                b.stride, 0, out, outStride);
}

void product(View a, View b, float* out, int outStride) {
    if (hasFloatTiles()) return tiledProduct(a, b, 1, out, outStride);
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
    if (n > 0) softmaxOf(row, n);
}

void addScaled(float* out, const float* x, float weight, int n) {
    addTo(out, x, weight, n);
}

Matrix withOne(const Matrix& x) {
    Matrix out(x.rows, x.columns + 1);
    for (int i = 0; i < x.rows; ++i) {
        std::copy_n(x.row(i), x.columns, out.row(i));
        out.row(i)[x.columns] = 1;
    }
    return out;
}

} // namespace standpoint

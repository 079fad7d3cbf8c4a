#include "core/language/model_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <new>
#include <zstd.h>

namespace standpoint {

static_assert(std::endian::native == std::endian::little, "model files are little-endian");

namespace {

constexpr std::string_view magic = "standpoint-model";
constexpr std::uint32_t version = 2;
constexpr std::align_val_t alignment{64};
constexpr std::size_t mostBytes = std::size_t{1} << 30; // unpacked: far beyond any model of ours

/// What stands before the packed rest, without padding.
struct Preamble {
    char magic[16];
    std::uint32_t version;
    std::uint32_t headerBytes; // of the unpacked rest
};
static_assert(sizeof(Preamble) == 24);

std::size_t elements(const std::vector<int>& shape) {
    std::size_t n = 1;
    for (int size : shape)
        n *= static_cast<std::size_t>(size);
    return n;
}

/// The bytes of a block; throws where it does not lie inside the data.
const char* block(std::string_view data, std::size_t offset, std::size_t bytes) {
    if (offset > data.size() || bytes > data.size() - offset || offset % alignof(float) != 0)
        throw std::runtime_error("a tensor lies outside the file");
    return data.data() + offset;
}

Tensor tensorFrom(const nlohmann::json& entry, std::string_view data) {
    Tensor tensor;
    tensor.shape = entry.at("shape").get<std::vector<int>>();
    if (tensor.shape.empty() || std::ranges::any_of(tensor.shape, [](int size) { return size <= 0; }))
        throw std::runtime_error("a tensor has no shape");
    const auto offset = entry.at("offset").get<std::size_t>();
    const std::size_t count = elements(tensor.shape);
    if (entry.at("type") == "int8") {
        const std::size_t scaleBytes = count / tensor.columns() * sizeof(float);
        tensor.quantised = reinterpret_cast<const std::int8_t*>(block(data, offset, count));
        tensor.scales = reinterpret_cast<const float*>(block(data, entry.at("scales").get<std::size_t>(), scaleBytes));
    } else {
        tensor.values = reinterpret_cast<const float*>(block(data, offset, count * sizeof(float)));
    }
    return tensor;
}

std::vector<std::string_view> lines(std::string_view text) {
    std::vector<std::string_view> out;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        out.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

Result<std::string> bytesOf(const std::filesystem::path& path) {
    std::error_code problem;
    const auto size = std::filesystem::file_size(path, problem);
    if (std::filesystem::is_directory(path)) return Error{"it is not a file", {}, {}};
    if (problem) return Error{problem.message(), {}, {}};
    if (size == 0) return Error{"it is empty", {}, {}};
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    std::string bytes(size, '\0');
    if (!file.read(bytes.data(), static_cast<std::streamsize>(size)))
        return Error{errno == 0 ? "it ended early" : std::strerror(errno), {}, {}};
    return bytes;
}

/// Unpacked bytes at an address that vector instructions like.
struct Unpacked {
    std::shared_ptr<char> data;
    std::size_t size = 0;
};

/// Unpacks one frame; it says its size and carries a checksum of what it holds.
Result<Unpacked> unpack(std::string_view frame) {
    const auto size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size > mostBytes) return Error{"it does not say how large it is", {}, {}}; // the codes for errors are larger, too
    Unpacked out{{static_cast<char*>(::operator new(size, alignment)), [](char* p) { ::operator delete(p, alignment); }},
                 static_cast<std::size_t>(size)};
    const std::size_t got = ZSTD_decompress(out.data.get(), out.size, frame.data(), frame.size());
    if (ZSTD_isError(got)) return Error{ZSTD_getErrorName(got), {}, {}};
    if (got != out.size) return Error{"it is shorter than it says", {}, {}};
    return out;
}

} // namespace

int Tensor::rows() const {
    return static_cast<int>(elements(shape)) / columns();
}

void Tensor::copyRow(int row, float* out) const {
    const std::size_t n = columns(), at = static_cast<std::size_t>(row) * n;
    if (values) {
        std::copy_n(values + at, n, out);
        return;
    }
    const float scale = scales[row];
    for (std::size_t i = 0; i < n; ++i)
        out[i] = static_cast<float>(quantised[at + i]) * scale;
}

std::vector<float> Tensor::floats() const {
    std::vector<float> out(elements(shape));
    for (int row = 0; row < rows(); ++row)
        copyRow(row, out.data() + static_cast<std::size_t>(row) * columns());
    return out;
}

Result<ModelFile> ModelFile::open(const std::filesystem::path& path) {
    const std::string hint = "Install Standpoint again, or export the model anew (resources/models/README.md).";
    const Result<std::string> file = bytesOf(path);
    if (!file)
        return Error{"The language model cannot be read: " + file.error().what + ".", path.string(), hint};
    Preamble preamble{};
    if (!file->starts_with(magic)) return Error{"The file is not a language model of Standpoint.", path.string(), hint};
    const std::size_t start = std::min(file->size(), sizeof preamble);
    std::memcpy(&preamble, file->data(), start);
    if (start == sizeof preamble && preamble.version != version)
        return Error{"The language model has format " + std::to_string(preamble.version) +
                         "; this program reads format " + std::to_string(version) + ".",
                     path.string(), hint};
    const auto rest = unpack(std::string_view(*file).substr(start));
    if (!rest || rest->size < preamble.headerBytes)
        return Error{"The language model is damaged or cut off: " +
                         (rest ? "its header does not fit" : rest.error().what) + ".",
                     path.string(), hint};
    ModelFile model;
    model.path_ = path;
    model.data_ = rest->data;
    const std::string_view all(rest->data.get(), rest->size);
    const Status read = model.readHeader(all.substr(0, preamble.headerBytes), all.substr(preamble.headerBytes));
    if (!read) return Error{read.error().what, path.string(), hint};
    return model;
}

Status ModelFile::readHeader(std::string_view header, std::string_view data) {
    try {
        const auto json = nlohmann::json::parse(header);
        for (const auto& [name, entry] : json.at("tensors").items())
            tensors_.emplace(name, tensorFrom(entry, data));
        for (const auto& [task, names] : json.at("labels").items())
            labels_.emplace(task, names.get<std::vector<std::string>>());
        const auto& pieces = json.at("vocabulary");
        const auto bytes = pieces.at("bytes").get<std::size_t>();
        vocabulary_ = lines({block(data, pieces.at("offset").get<std::size_t>(), bytes), bytes});
    } catch (const std::exception& error) {
        return Error{std::string("The language model's header cannot be read: ") + error.what() + ".", {}, {}};
    }
    return Done{};
}

Result<Tensor> ModelFile::tensor(const std::string& name, std::span<const int> shape) const {
    const auto found = tensors_.find(name);
    if (found == tensors_.end()) return Error{"The language model has no tensor " + name + ".", path_.string(), {}};
    const auto fits = [](int wanted, int size) { return wanted == -1 || wanted == size; };
    if (!std::ranges::equal(shape, found->second.shape, fits))
        return Error{
            "The language model's tensor " + name + " has another shape than the program.", path_.string(), {}};
    return found->second;
}

const std::vector<std::string>& ModelFile::labels(const std::string& task) const {
    static const std::vector<std::string> none;
    const auto found = labels_.find(task);
    return found == labels_.end() ? none : found->second;
}

} // namespace standpoint

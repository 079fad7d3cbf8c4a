#include "core/language/model_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace standpoint {

static_assert(std::endian::native == std::endian::little, "model files are little-endian");

namespace {

constexpr std::string_view magic = "standpoint-model";
constexpr std::uint32_t version = 1;

/// What stands before the header, without padding.
struct Preamble {
    char magic[16];
    std::uint32_t version;
    std::uint32_t headerBytes;
    std::uint64_t fileBytes;
    std::uint64_t checksum; // of everything after it
};
static_assert(sizeof(Preamble) == 40);

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

} // namespace

/// A file mapped into memory, or why it cannot be.
struct ModelFile::Mapping {
    explicit Mapping(const std::filesystem::path& path) {
        const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        struct stat status {};
        if (file < 0 || ::fstat(file, &status) != 0)
            problem = std::strerror(errno);
        else if (!S_ISREG(status.st_mode))
            problem = "it is not a file";
        else if (status.st_size == 0)
            problem = "it is empty";
        else
            map(file, static_cast<std::size_t>(status.st_size));
        if (file >= 0) ::close(file);
    }
    void map(int file, std::size_t bytes) {
        // mapped at once: the checksum reads all of it anyway
        void* where = ::mmap(nullptr, bytes, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
        if (where == MAP_FAILED) {
            problem = std::strerror(errno);
            return;
        }
        data = static_cast<const char*>(where);
        size = bytes;
    }
    ~Mapping() {
        if (data) ::munmap(const_cast<char*>(data), size);
    }
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;

    const char* data = nullptr;
    std::size_t size = 0;
    std::string problem;
};

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

std::uint64_t modelChecksum(std::string_view bytes) {
    const auto mixed = [](std::uint64_t word, std::uint64_t place) {
        std::uint64_t x = word + place * 0x9E3779B97F4A7C15u;
        return (x ^ (x >> 29)) * 0xBF58476D1CE4E5B9u;
    };
    const std::size_t words = bytes.size() / 8;
    std::uint64_t sum = 0, word = 0;
    for (std::size_t i = 0; i < words; ++i) {
        std::memcpy(&word, bytes.data() + 8 * i, 8);
        sum += mixed(word, i + 1);
    }
    if (const std::size_t left = bytes.size() % 8) {
        word = 0;
        std::memcpy(&word, bytes.data() + 8 * words, left);
        sum += mixed(word, words + 1);
    }
    return sum ^ bytes.size();
}

Result<ModelFile> ModelFile::open(const std::filesystem::path& path) {
    const std::string hint = "Install Standpoint again, or export the model anew (resources/models/README.md).";
    ModelFile model;
    model.path_ = path;
    auto mapping = std::make_shared<Mapping>(path);
    if (!mapping->data)
        return Error{"The language model cannot be read: " + mapping->problem + ".", path.string(), hint};
    const std::string_view file(mapping->data, mapping->size);
    Preamble preamble{};
    if (!file.starts_with(magic)) return Error{"The file is not a language model of Standpoint.", path.string(), hint};
    if (file.size() >= sizeof preamble) std::memcpy(&preamble, file.data(), sizeof preamble);
    if (file.size() >= sizeof preamble && preamble.version != version)
        return Error{"The language model has format " + std::to_string(preamble.version) +
                         "; this program reads format " + std::to_string(version) + ".",
                     path.string(), hint};
    if (file.size() < sizeof preamble || file.size() < preamble.fileBytes ||
        file.size() - sizeof preamble < preamble.headerBytes)
        return Error{"The language model is truncated.", path.string(), hint};
    const std::string_view rest = file.substr(sizeof preamble);
    if (modelChecksum(rest) != preamble.checksum)
        return Error{"The language model is damaged: its checksum is wrong.", path.string(), hint};
    model.mapping_ = mapping;
    const Status read = model.readHeader(rest.substr(0, preamble.headerBytes), rest.substr(preamble.headerBytes));
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

// fuzz_NAME CORPUS ITERATIONS [SEED]: each file of the corpus, then ITERATIONS broken copies of them, the same for the
// same seed. fuzz_NAME FILE: just this input. An input that ends the program is left in fuzz-crash in the current
// folder.
#include "tests/fuzz/fuzz.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace {

std::string input; // the one that is being tried

void keepInput(int signal) {
    const int file = ::open("fuzz-crash", O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file >= 0 && ::write(file, input.data(), input.size()) >= 0) ::close(file);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void tryInput(std::string bytes) {
    input = std::move(bytes);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

std::string bytesOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> readCorpus(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths(std::filesystem::directory_iterator(folder), {});
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> corpus{""};
    for (const auto& path : paths)
        corpus.push_back(bytesOf(path));
    return corpus;
}

class Breaker {
public:
    Breaker(const std::vector<std::string>& corpus, unsigned seed) : corpus_(corpus), random_(seed) {}

    std::string next() {
        std::string bytes = corpus_[below(corpus_.size())];
        for (std::size_t n = 1 + below(6); n > 0; --n)
            breakOnce(bytes);
        return bytes;
    }

private:
    std::size_t below(std::size_t end) { return end == 0 ? 0 : random_() % end; }

    void breakOnce(std::string& bytes) {
        const std::size_t at = below(bytes.size() + 1), length = std::min(1 + below(16), bytes.size() - at);
        switch (below(7)) {
        case 0:
            bytes.insert(at, 1, static_cast<char>(below(256)));
            break;
        case 1:
            bytes.erase(at, length);
            break;
        case 2:
            bytes.insert(below(bytes.size() + 1), bytes.substr(at, length));
            break;
        case 3:
            bytes.resize(at);
            break;
        case 4:
            bytes.insert(at, telling_[below(std::size(telling_))]);
            break;
        case 5: {
            const std::string& other = corpus_[below(corpus_.size())];
            bytes.replace(at, length, other.substr(below(other.size() + 1), 1 + below(64)));
            break;
        }
        default:
            if (at < bytes.size()) bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
        }
    }

    static constexpr const char* telling_[] = {"\"",
                                               "{",
                                               "[",
                                               "]",
                                               "}",
                                               "\\",
                                               "\n",
                                               "\t",
                                               "0",
                                               "-1",
                                               "99999999999999999999",
                                               "1e999",
                                               "null",
                                               "\xFF",
                                               "\xF0\x9F\x8C\x89",
                                               "<",
                                               "&"};
    const std::vector<std::string>& corpus_;
    std::mt19937 random_;
};

} // namespace

int main(int argc, char** argv) {
    for (const int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGILL, SIGBUS})
        std::signal(signal, keepInput);
    if (argc < 2) {
        std::cerr << "usage: " << argv[0] << " CORPUS ITERATIONS [SEED] | FILE\n";
        return 2;
    }
    if (!std::filesystem::is_directory(argv[1])) {
        tryInput(bytesOf(argv[1]));
        return 0;
    }
    const std::vector<std::string> corpus = readCorpus(argv[1]);
    for (const std::string& bytes : corpus)
        tryInput(bytes);
    Breaker breaker(corpus, argc > 3 ? static_cast<unsigned>(std::stoul(argv[3])) : 1);
    const int iterations = argc > 2 ? std::stoi(argv[2]) : 1000;
    for (int i = 0; i < iterations; ++i)
        tryInput(breaker.next());
    std::cout << corpus.size() + static_cast<std::size_t>(iterations) << " inputs\n";
    return 0;
}

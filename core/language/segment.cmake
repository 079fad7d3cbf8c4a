# Text → sentences and words; apart from the engine, so that it is tested without a model.
find_package(ICU REQUIRED COMPONENTS uc)
standpoint_library(standpoint_segment
    SOURCES segment.cpp segment_abbreviations.cpp segment_addresses.cpp segment_apostrophes.cpp segment_lines.cpp
            segment_sentences.cpp segment_words.cpp
    LINK standpoint_model ICU::uc)

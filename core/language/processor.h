#pragma once
// What the processor at hand can do, for code that exists in several versions.

#if defined(__x86_64__) && defined(__GNUC__)
#define STANDPOINT_X86 1
#else
#define STANDPOINT_X86 0
#endif

// One compiled version per processor generation, picked when the program is loaded. Sanitizers start too late for that.
#if STANDPOINT_X86 && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define STANDPOINT_PER_PROCESSOR __attribute__((target_clones("arch=skylake-avx512", "arch=haswell", "default")))
#else
#define STANDPOINT_PER_PROCESSOR
#endif

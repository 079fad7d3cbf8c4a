#pragma once
// What the processor at hand can do, for code that exists in several versions.

#if defined(__x86_64__) && defined(__GNUC__)
#define STANDPOINT_X86 1
#else
#define STANDPOINT_X86 0
#endif

// One compiled version per generation of processors, picked when the program is loaded (by what the processor can do,
// not by who made it as with arch=haswell). Sanitizers start too late for that. What such a function calls must be
// inlined into each version.
#if STANDPOINT_X86 && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define STANDPOINT_PER_PROCESSOR __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define STANDPOINT_PER_PROCESSOR
#endif
#define STANDPOINT_INLINE __attribute__((always_inline)) inline

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Failures of the world (a disk, a socket, a file), returned by whoever meets
 * them and handled once, where something can be done.  Zero is success, so
 * that `if (!fail) fail = next();` reads as a ladder.
 */
#ifndef BASE_FAIL_H
#define BASE_FAIL_H

#define FAILS(X)                                                                    \
	X(NONE, "no failure")                                                       \
	X(MEMORY, "out of memory")                                                  \
	X(NOT_FOUND, "not found")                                                   \
	X(EXISTS, "exists already")                                                 \
	X(MALFORMED, "malformed")                                                   \
	X(TOO_LARGE, "too large")                                                   \
	X(DENIED, "not permitted")                                                  \
	X(BUSY, "in use by another process")                                        \
	X(DISK_FULL, "the disk is full")                                            \
	X(IO, "input or output failed")                                             \
	X(CORRUPT, "stored data is damaged")                                        \
	X(NEWER, "written by a newer version")                                      \
	X(UNKNOWN_OUTCOME, "unknown whether it was saved")                          \
	X(ADDRESS, "the address cannot be listened on")                             \
	X(USAGE, "wrong usage")                                                     \
	X(CLOSED, "closed")

enum fail {
#define X(name, words) FAIL_##name,
	FAILS(X)
#undef X
	FAIL_COUNT
};

/* English words for a log or a terminal; never NULL. */
const char *fail_words(enum fail fail);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* What is refused before anything is appended.  Words as in protocol/README.md. */
#ifndef WIRE_GATE_H
#define WIRE_GATE_H

#define GATES(X)                                       \
	X(NONE, "")                                    \
	X(MALFORMED, "malformed")                      \
	X(BAD_TEXT, "bad_text")                        \
	X(EMPTY, "empty")                              \
	X(TOO_LONG, "too_long")                        \
	X(UNKNOWN_COMMAND, "unknown_command")          \
	X(UNKNOWN_WORD, "unknown_word")                \
	X(TOO_MANY_TAGS, "too_many_tags")              \
	X(TOO_FAST, "too_fast")                        \
	X(TOO_MANY_IN_FLIGHT, "too_many_in_flight")    \
	X(NOT_SAVED, "not_saved")                      \
	X(NO_SUCH_SESSION, "no_such_session")          \
	X(SESSION_ENDED, "session_ended")              \
	X(WRONG_TOKEN, "wrong_token")                  \
	X(ROOM_FULL, "room_full")                      \
	X(RESTARTING, "restarting")                    \
	X(TOO_MANY_GUESSES, "too_many_guesses")        \
	X(SIGN_IN, "sign_in")                          \
	X(WRONG_PASSPHRASE, "wrong_passphrase")        \
	X(CHOOSE_PASSPHRASE, "choose_passphrase")      \
	X(NOT_YOUR_RIGHT, "not_your_right")            \
	X(NOT_FOUND, "not_found")                      \
	X(TOO_LARGE, "too_large")                      \
	X(BAD_REQUEST, "bad_request")                  \
	X(BAD_TEMPLATE, "bad_template")                \
	X(PERSONAL_DATA, "personal_data")

enum gate {
#define X(name, word) GATE_##name,
	GATES(X)
#undef X
	GATE_COUNT
};

/* The word on the wire; "" for NONE.  Never NULL. */
const char *gate_word(enum gate gate);

#endif

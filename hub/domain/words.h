/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The closed lists of the domain.  The numbers stand in journals: a line is
 * never moved or taken away, new ones are added at the end.  The word is what
 * stands on the wire (protocol/vartti.schema.json; a test compares them).
 */
#ifndef DOMAIN_WORDS_H
#define DOMAIN_WORDS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

/* X(number, NAME, "word") */
#define ROLES(X)                        \
	X(0, HUB, "hub")                \
	X(1, PARTICIPANT, "participant") \
	X(2, FACILITATOR, "facilitator") \
	X(3, COORDINATOR, "coordinator") \
	X(4, WALL, "wall")              \
	X(5, ADMIN, "admin")

#define PHASES(X)                 \
	X(0, NONE, "")            \
	X(1, LOBBY, "lobby")      \
	X(2, COLLECT, "collect")  \
	X(3, READ, "read")        \
	X(4, VOTE, "vote")        \
	X(5, DISCUSS, "discuss")  \
	X(6, WRAP_UP, "wrap_up")

/* What a phase may allow to participants. */
#define ACTS(X)                     \
	X(0, DRAFT, "draft")        \
	X(1, POST, "post")          \
	X(2, EDIT, "edit")          \
	X(3, VOICE, "voice")        \
	X(4, VOTE, "vote")          \
	X(5, TAG, "tag")            \
	X(6, COMMENT, "comment")    \
	X(7, WITHDRAW, "withdraw")

/* What a lane may see in a phase. */
#define SIGHTS(X)                        \
	X(0, PHENOMENA, "phenomena")     \
	X(1, TALLIES, "tallies")         \
	X(2, VOTED, "voted")

#define KINDS(X)                        \
	X(0, NONE, "")                  \
	X(1, NEW, "new")                \
	X(2, GROWING, "growing")        \
	X(3, PERSISTENT, "persistent")  \
	X(4, FADING, "fading")          \
	X(5, POSITIVE, "positive")

#define SOURCES(X)                    \
	X(0, NONE, "")                \
	X(1, OWN, "own")              \
	X(2, CLIENT, "client")        \
	X(3, COLLEAGUE, "colleague")  \
	X(4, STATISTICS, "statistics")

#define PROFESSIONS(X)                              \
	X(0, NONE, "")                              \
	X(1, SOCIAL_WORK, "social_work")            \
	X(2, SOCIAL_COUNSELLING, "social_counselling") \
	X(3, CARE, "care")                          \
	X(4, NURSING, "nursing")                    \
	X(5, YOUTH_WORK, "youth_work")              \
	X(6, EMPLOYMENT, "employment")              \
	X(7, PARISH, "parish")                      \
	X(8, ASSOCIATION, "association")            \
	X(9, OTHER, "other")

/* What the fold decides; the gate's own refusals (too_long …) are wire's. */
#define REFUSALS(X)                               \
	X(0, NONE, "")                            \
	X(1, NOT_YOUR_RIGHT, "not_your_right")    \
	X(2, NOT_NOW, "not_now")                  \
	X(3, CLOSED, "closed")                    \
	X(4, UNKNOWN_THING, "unknown_thing")      \
	X(5, NOT_YOURS, "not_yours")              \
	X(6, GONE, "gone")                        \
	X(7, NO_DOTS_LEFT, "no_dots_left")        \
	X(8, TOO_MANY_DOTS, "too_many_dots")      \
	X(9, TOO_MANY_TAGS, "too_many_tags")      \
	X(10, TOO_MANY_POSTS, "too_many_posts")   \
	X(11, TOO_MANY_COMMENTS, "too_many_comments") \
	X(12, TOO_MANY_PHENOMENA, "too_many_phenomena") \
	X(13, ROOM_FULL, "room_full")             \
	X(14, ALREADY_MOVED, "already_moved")     \
	X(15, UNDO_OVER, "undo_over")             \
	X(16, UNKNOWN_WORD, "unknown_word")       \
	X(17, LOCKED, "locked")                   \
	X(18, FROZEN, "frozen")                   \
	X(19, REMOVED, "removed")                 \
	X(20, CHANGED, "changed")                 \
	X(21, TOO_MANY_ROUNDS, "too_many_rounds")

/* What the guard finds of persons (language/guard.h has the same, in this order). */
#define PERSONAL_KINDS(X)                                \
	X(0, HETU, "hetu")                               \
	X(1, PHONE, "phone")                             \
	X(2, EMAIL, "email")                             \
	X(3, STREET_ADDRESS, "street_address")           \
	X(4, POSTAL_CODE_CITY, "postal_code_city")       \
	X(5, IBAN, "iban")                               \
	X(6, CAR_PLATE, "car_plate")                     \
	X(7, DATE_OF_BIRTH, "date_of_birth")             \
	X(8, PERSON_NAME, "person_name")                 \
	X(9, URL, "url")                                 \
	X(10, CASE_NUMBER, "case_number")

/* In which field of a command or of a session to be opened. */
#define PERSONAL_FIELDS(X)          \
	X(0, TEXT, "text")          \
	X(1, FREE, "free")          \
	X(2, WHAT, "what")          \
	X(3, WHO, "who")            \
	X(4, WHOM, "whom")          \
	X(5, REASON, "reason")      \
	X(6, NAME, "name")          \
	X(7, TITLE, "title")        \
	X(8, QUESTION, "question")  \
	X(9, PROMPT, "prompt")

#define X(number, name, word) ROLE_##name = number,
enum role { ROLES(X) ROLE_COUNT };
#undef X
#define X(number, name, word) PHASE_##name = number,
enum phase_kind { PHASES(X) PHASE_COUNT };
#undef X
#define X(number, name, word) ACT_##name = 1u << number,
enum act { ACTS(X) };
#undef X
#define X(number, name, word) SIGHT_##name = 1u << number,
enum sight { SIGHTS(X) };
#undef X
#define X(number, name, word) KIND_##name = number,
enum kind { KINDS(X) KIND_COUNT };
#undef X
#define X(number, name, word) SOURCE_##name = number,
enum source { SOURCES(X) SOURCE_COUNT };
#undef X
#define X(number, name, word) PROFESSION_##name = number,
enum profession { PROFESSIONS(X) PROFESSION_COUNT };
#undef X
#define X(number, name, word) REFUSAL_##name = number,
enum refusal { REFUSALS(X) REFUSAL_COUNT };
#undef X

#define X(number, name, word) PERSONAL_##name = number,
enum personal_kind { PERSONAL_KINDS(X) PERSONAL_KIND_COUNT };
#undef X
#define X(number, name, word) IN_##name = number,
enum personal_field { PERSONAL_FIELDS(X) PERSONAL_FIELD_COUNT };
#undef X

/* The two audiences of a room. */
enum lane { LANE_FLOOR, LANE_DESK, LANE_COUNT };

/* The word on the wire; "" for NONE.  Never NULL. */
const char *role_word(enum role role);
const char *phase_word(enum phase_kind kind);
const char *kind_word(enum kind kind);
const char *source_word(enum source source);
const char *profession_word(enum profession profession);
const char *refusal_word(enum refusal refusal);
const char *personal_kind_word(enum personal_kind kind);
const char *personal_field_word(enum personal_field field);
/* The word of the act or sight with this number (bit), NULL past the last. */
const char *act_word(unsigned number);
const char *sight_word(unsigned number);

/* False when the word is none of the list; "" is NONE. */
bool phase_find(struct str word, enum phase_kind *kind);
bool act_find(struct str word, uint32_t *act);     /* its bit */
bool sight_find(struct str word, uint32_t *sight); /* its bit */
bool kind_find(struct str word, enum kind *kind);
bool source_find(struct str word, enum source *source);
bool profession_find(struct str word, enum profession *profession);
bool personal_kind_find(struct str word, enum personal_kind *kind);
bool personal_field_find(struct str word, enum personal_field *field);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* One word of a text as a part of a name, and the signs around it. */
#ifndef LANGUAGE_GUARD_NAMING_H
#define LANGUAGE_GUARD_NAMING_H

#include "language/guard_names.h"
#include "language/guard_text.h"

#define NAME_ANY (NAME_FIRST | NAME_FAMILY)

struct naming {
	struct guard_word word;
	unsigned bits;
	bool capital; /* begins with one */
	bool shouted; /* capitals alone */
};

struct naming naming_make(const struct guard_text *text, const struct guard_names *names,
			  size_t at);
/* A name and nothing else. */
bool naming_is_strong(const struct naming *naming);
/* In the case in which one is inside: seldom a person. */
bool naming_is_inside(const struct naming *naming);
/* Where one is or comes from; people are that seldom, places always. */
bool naming_is_of_place(const struct naming *naming);
/* Finnish, Swedish or English, by its ending. */
bool naming_is_genitive(const struct naming *naming);
/* At the beginning of a sentence or line, where every word has a capital. */
bool word_is_initial(const struct guard_text *text, size_t at);
/* The next word after one space, if it has a capital; else `at` itself. */
size_t neighbour_find(const struct guard_text *text, size_t at);
/* Is the word before or after `at` in the list (list_has; offices: list_has_like)? */
bool cue_is_before(const struct guard_text *text, size_t at, struct str cues);
bool cue_is_after(const struct guard_text *text, size_t at, struct str cues);
bool office_is_after(const struct guard_text *text, size_t at, struct str offices);
/* 14v, 84-vuotias, (45): an age behind the name. */
bool age_is_after(const struct guard_text *text, size_t at);
/* "Seppo ja Irma": the other one is surely a name. */
bool naming_is_paired(const struct guard_text *text, const struct guard_names *names,
		      const struct naming *naming);
bool naming_is_office(const struct naming *naming);
/* A surname by its look: -nen and -sson in any case, the endings of Slavic and Swedish names. */
bool naming_is_surname(const struct naming *naming);
/* Anna-Liisa: the dash joins two names; Kielo-hanke: it does not. */
size_t joined_end(const struct guard_text *text, const struct guard_names *names, size_t to);

#endif

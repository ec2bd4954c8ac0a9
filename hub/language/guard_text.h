/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A text as the guard reads it: one glyph a letter, digit or sign, in lower case and without
 * the marks that only hide a match (an é is an e; å, ä and ö are letters of their own).  Signs
 * that look alike are one: every dash is '-', every white space ' '.  What cannot be seen
 * (soft hyphen, zero width, combining marks) is left out.
 */
#ifndef LANGUAGE_GUARD_TEXT_H
#define LANGUAGE_GUARD_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

enum glyph_type { GLYPH_SIGN, GLYPH_SPACE, GLYPH_DIGIT, GLYPH_LETTER };

struct guard_glyph {
	uint32_t at;    /* code point of the text */
	uint16_t lower; /* 0 for what lies beyond the basic plane */
	uint8_t type;   /* enum glyph_type */
	bool upper;     /* a capital; of white space: the end of a line */
};

struct guard_text {
	struct guard_glyph *glyphs; /* one more than `count`: the end, of type GLYPH_SIGN */
	size_t count;
	/* What context_before said of the run of digits that is being looked at: all ask it. */
	size_t context_at;
	unsigned context;
};

/* `glyphs` has room for text.len + 1.  A byte that is not UTF-8 is a sign. */
struct guard_text guard_text_make(struct str text, struct guard_glyph *glyphs);

/* Outside the text everything is the sign 0. */
static inline uint16_t glyph_lower(const struct guard_text *text, size_t at)
{
	return at < text->count ? text->glyphs[at].lower : 0;
}

static inline enum glyph_type glyph_type(const struct guard_text *text, size_t at)
{
	return at < text->count ? (enum glyph_type)text->glyphs[at].type : GLYPH_SIGN;
}

static inline bool glyph_is_upper(const struct guard_text *text, size_t at)
{
	return at < text->count && text->glyphs[at].upper;
}

static inline bool glyph_is(const struct guard_text *text, size_t at, uint16_t lower)
{
	return glyph_lower(text, at) == lower;
}

/* A letter or digit. */
static inline bool glyph_is_word(const struct guard_text *text, size_t at)
{
	return glyph_type(text, at) >= GLYPH_DIGIT;
}

/* Letter a to z. */
static inline bool glyph_is_latin(const struct guard_text *text, size_t at)
{
	uint16_t lower = glyph_lower(text, at);

	return lower >= 'a' && lower <= 'z';
}

/* Where the run of letters from `at` on ends, at most GUARD_WORD_MAX + 1 further. */
size_t letters_end(const struct guard_text *text, size_t at);
/* The first place from `at` on, at most `reach` further, that is no white space. */
size_t spaces_end(const struct guard_text *text, size_t at, size_t reach);
/* Digits from `at` on, counted to at most `most`. */
size_t digits_count(const struct guard_text *text, size_t at, size_t most);
/* The number that `count` (at most 9) digits make. */
uint32_t digits_value(const struct guard_text *text, size_t at, size_t count);

#define GUARD_WORD_MAX 40 /* letters; a longer word is looked at no further */

/* A run of letters, in UTF-8 for comparing with lists. */
struct guard_word {
	size_t from, to; /* glyphs */
	size_t len;      /* bytes; 0: no word, or one too long */
	char lower[GUARD_WORD_MAX * 3 + 1];
};

struct guard_word word_at(const struct guard_text *text, size_t at);
/* The last word that ends at or before `at`, at most `reach` glyphs of other kinds between. */
struct guard_word word_before(const struct guard_text *text, size_t at, size_t reach);
/* The word that begins at or after `at`, at most `reach` glyphs of other kinds between. */
struct guard_word word_after(const struct guard_text *text, size_t at, size_t reach);
struct str word_str(const struct guard_word *word); /* borrows */
bool word_has_suffix(struct str word, struct str suffix);

/*
 * A list of words is one string: words in the order of their bytes, each followed by one
 * space.  Found by halving, so a list costs neither pointers nor relocations.
 */
bool list_has(struct str list, struct str word);
/*
 * How long the last entry before `*end` (at first: the list's length) is that the word ends in;
 * 0: none is left.  Moves `*end` before it.  Any order; none is empty.
 */
size_t ending_find(struct str list, struct str word, size_t *end);
/* Does the word end as one of the list does, with at least `least` bytes before that? Any order. */
bool list_has_ending(struct str list, struct str word, size_t least);
/* As list_has for short lists: a word that ends in '*' stands for all that begin so. Any order. */
bool list_has_like(struct str list, struct str word);

/* Where the entries of an ordered list that are not below `first` begin. */
size_t list_start(struct str list, struct str first);
/* Does the entry at `at` begin with `first`? */
bool list_starts(struct str list, size_t at, struct str first);

#endif

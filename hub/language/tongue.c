/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Small words give a language away, and so do a few letters: å is Swedish, a long
 * vowel written twice is Finnish.  What the writer chose counts as two such signs.
 */
#include "language/tongue.h"

#include <string.h>

#include "language/word.h"

#define SAID_SIGNS 2
#define WORDS_SEEN_MAX 60u /* a longer text has given itself away by then */

static const char *const small_words[TONGUE_COUNT] = {
	[TONGUE_FI] = " ja ei on että kun mutta eikä ovat tai kuin jos niin nyt myös ole oo sekä "
		      "vaikka vain ne se he hän mikä joka jotka koska vielä ilman mitä kaikki ",
	[TONGUE_SV] = " och inte som att det för på är med till av den har en ett utan vid får går "
		      "men om finns de i från hos ingen inga kan bara sin sina när efter mer ",
	[TONGUE_EN] = " the and of to is not with for are in a who from have has their they it be "
		      "by no on than still after without get ",
};

const char *tongue_word(enum tongue tongue)
{
	static const char *const words[] = {
		[TONGUE_FI] = "fi", [TONGUE_SV] = "sv", [TONGUE_EN] = "en",
	};

	return words[tongue];
}

static bool list_has(const char *list, struct str word)
{
	const char *at = list;

	while ((at = strchr(at, ' ')) && at[1]) {
		at++;
		if (strncmp(at, word.ptr, word.len) == 0 && at[word.len] == ' ')
			return true;
	}
	return false;
}

static bool has_bytes(struct str word, const char *bytes)
{
	size_t len = strlen(bytes);

	for (size_t i = 0; i + len <= word.len; i++)
		if (memcmp(word.ptr + i, bytes, len) == 0)
			return true;
	return false;
}

static bool looks_finnish(struct str word)
{
	static const char *const doubled[] = { "aa", "ii", "uu", "yy", "ää", "öö" };

	for (size_t i = 0; i < sizeof(doubled) / sizeof(*doubled); i++)
		if (has_bytes(word, doubled[i]))
			return true;
	return false;
}

/* Lower case of ASCII: the small words and letters looked for need no more. */
static struct str word_lower(struct str word, char *out)
{
	for (size_t i = 0; i < word.len; i++)
		out[i] = word.ptr[i] >= 'A' && word.ptr[i] <= 'Z' ? (char)(word.ptr[i] + 32)
								  : word.ptr[i];
	return (struct str){ out, word.len };
}

enum tongue tongue_of(struct str text, struct str said)
{
	int signs[TONGUE_COUNT] = { 0 };
	char lower[WORD_BYTES_MAX];
	enum tongue best = TONGUE_FI;
	struct word word;
	size_t at = 0;

	for (int i = 0; i < TONGUE_COUNT; i++)
		if (str_is(said, tongue_word((enum tongue)i)))
			signs[i] += SAID_SIGNS;
	for (unsigned n = 0; n < WORDS_SEEN_MAX && word_take(text, &at, &word); n++) {
		struct str seen = word_lower(word.text, lower);
		for (int i = 0; i < TONGUE_COUNT; i++)
			signs[i] += list_has(small_words[i], seen);
		signs[TONGUE_SV] += has_bytes(seen, "å");
		signs[TONGUE_FI] += looks_finnish(seen);
	}
	for (int i = 0; i < TONGUE_COUNT; i++)
		if (signs[i] > signs[best])
			best = (enum tongue)i;
	return best;
}

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A word of jargon takes endings without asking a dictionary, so a form of one is
 * a word of the list and an ending of Finnish behind it.  One in -i changes it to
 * -e before some endings (toimari, toimareita).
 */
#include "language/jargon.h"

#include <string.h>

#include "base/digest.h"
#include "language/jargon_list.h"
#include "language/word.h"

#define LIST_WORD_MIN 2u /* bytes that are left at least before an ending */

static const struct {
	struct str word, meaning;
} list[] = {
#define X(word, meaning) { { word, sizeof(word) - 1 }, { meaning, sizeof(meaning) - 1 } },
	JARGON(X)
#undef X
};

#define LIST_COUNT (sizeof(list) / sizeof(*list))

void jargon_init(struct jargon *jargon)
{
	*jargon = (struct jargon){ 0 };
	for (uint32_t i = 0; i < LIST_COUNT; i++)
		table_set(&jargon->words, list[i].word, i);
}

void jargon_reset(struct jargon *jargon)
{
	table_free(&jargon->words);
}

static bool is_ending(struct str text)
{
	static const char *const endings[] = {
		"n", "t", "a", "ä", "ta", "tä", "na", "nä", "ksi", "tta", "ttä", "an", "än", "en",
		"in", "on", "un", "yn", "ön", "hin", "seen", "ssa", "ssä", "sta", "stä", "lla",
		"llä", "lta", "ltä", "lle", "ja", "jä", "ia", "iä", "oja", "jen", "ien", "ten",
		"den", "ihin", "issa", "issä", "ista", "istä", "illa", "illä", "ilta", "iltä",
		"ille", "ita", "itä", "itten", "eita", "eihin", "eissa", "eista", "eilla", "eilta",
		"eille", "eiden", "eitten", "öissä", "öitä", "öihin", "jä", "ni", "si", "nsa",
		"nsä", "mme", "nne", "kin", "kaan", "kään", "ko", "kö", "han", "hän",
	};

	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
		if (str_is(text, endings[i]))
			return true;
	return false;
}

static bool place_find(const struct jargon *jargon, struct str word, uint32_t *place)
{
	struct str colon = word, before;
	char other[WORD_BYTES_MAX];

	if (table_find(&jargon->words, word, place))
		return true;
	/* Kela:n, MARAK:iin */
	if (word_split(&colon, ':', &before) && colon.len)
		return table_find(&jargon->words, before, place);
	for (size_t len = word.len - 1; len >= LIST_WORD_MIN; len--) {
		struct str stem = str_slice(word, 0, len);
		if (!is_ending(str_slice(word, len, word.len)))
			continue;
		if (table_find(&jargon->words, stem, place))
			return true;
		if (stem.ptr[len - 1] != 'e' || len > sizeof(other))
			continue;
		memcpy(other, stem.ptr, len);
		other[len - 1] = 'i';
		if (table_find(&jargon->words, (struct str){ other, len }, place))
			return true;
	}
	return false;
}

struct str jargon_find(const struct jargon *jargon, struct str word)
{
	uint32_t place;

	return word.len && place_find(jargon, word, &place) ? list[place].word : STR("");
}

struct str jargon_meaning(const struct jargon *jargon, struct str word)
{
	uint32_t place;

	return word.len && table_find(&jargon->words, word, &place) ? list[place].meaning : STR("");
}

void jargon_edition(struct buf *edition)
{
	struct buf all = { 0 };

	for (uint32_t i = 0; i < LIST_COUNT; i++) {
		buf_add_str(&all, list[i].word);
		buf_add_byte(&all, ' ');
		buf_add_str(&all, list[i].meaning);
		buf_add_byte(&all, '\n');
	}
	const struct str part = buf_str(&all);
	struct digest digest = digest_of(STR(""), &part, 1);
	buf_add_str(edition, STR("jargon "));
	digest_add_hex(edition, &digest);
	buf_add_byte(edition, '\n');
	buf_free(&all);
}

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * From a name as it stands in a sentence to the name in the lists: the ending is taken off,
 * and from the stem the nominatives it may belong to are made (Virtase-lle: Virtanen;
 * Mäe-n: Mäki; Lindholmi-n: Lindholm; Tuomaa-n: Tuomas; Sepo-n: Seppo).  Too many are made,
 * on purpose: only what the lists have counts.
 */
#include "language/guard_lists.h"
#include "language/guard_names.h"
#include "language/guard_text.h"

#define LIST(literal) { literal, sizeof(literal) - 1 }
#define BASE_MAX (GUARD_WORD_MAX * 3 + 4)
#define STEM_MIN 2 /* bytes */

struct stem {
	char text[BASE_MAX];
	size_t len;
};

/* What the candidates came to: sure lists and lists of words apart. */
struct finds {
	unsigned sure, words;
};

static void base_find(struct finds *finds, struct str base)
{
	if (list_has(guard_first_names, base))
		finds->sure |= NAME_FIRST;
	else if (list_has(guard_first_names_words, base))
		finds->words |= NAME_FIRST;
	if (list_has(guard_family_names, base))
		finds->sure |= NAME_FAMILY;
	else if (list_has(guard_family_names_words, base))
		finds->words |= NAME_FAMILY;
	if (list_has(guard_places, base))
		finds->words |= NAME_PLACE;
}

static struct str stem_str(const struct stem *stem)
{
	return (struct str){ stem->text, stem->len };
}

static struct stem stem_make(struct str word, size_t cut, struct str ending)
{
	struct stem stem = { .len = 0 };

	for (size_t i = 0; i + cut < word.len && stem.len < BASE_MAX - 4; i++)
		stem.text[stem.len++] = word.ptr[i];
	for (size_t i = 0; i < ending.len; i++)
		stem.text[stem.len++] = ending.ptr[i];
	return stem;
}

/* The same with its last `cut` bytes changed for `ending`. */
static void changed_find(struct finds *finds, const struct stem *stem, size_t cut,
			 struct str ending)
{
	struct stem changed;

	if (stem->len < cut + STEM_MIN)
		return;
	changed = stem_make(stem_str(stem), cut, ending);
	base_find(finds, stem_str(&changed));
}

static bool stem_has(const struct stem *stem, struct str suffix)
{
	return word_has_suffix(stem_str(stem), suffix);
}

static bool is_vowel(char letter)
{
	return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u' ||
	       letter == 'y';
}

/* Bytes of the last vowel: ä and ö take two. 0: no vowel. */
static size_t vowel_len(const struct stem *stem)
{
	if (stem->len && is_vowel(stem->text[stem->len - 1]))
		return 1;
	return stem_has(stem, STR("ä")) || stem_has(stem, STR("ö")) ? 2 : 0;
}

/* Before the last vowel, `weak` in the place of `strong`. */
struct grade {
	struct str weak, strong;
};

static bool grade_fits(const struct stem *stem, size_t vowel, struct str weak)
{
	struct str body = { stem->text, stem->len - vowel };

	return word_has_suffix(body, weak);
}

static void grade_find(struct finds *finds, const struct stem *stem, const struct grade *grade)
{
	size_t vowel = vowel_len(stem);
	struct str body = { stem->text, stem->len - vowel };
	struct stem strong;

	if (!vowel || body.len < STEM_MIN || !grade_fits(stem, vowel, grade->weak))
		return;
	strong = stem_make(body, grade->weak.len, grade->strong);
	for (size_t i = 0; i < vowel; i++)
		strong.text[strong.len++] = stem->text[stem->len - vowel + i];
	base_find(finds, stem_str(&strong));
	if (stem_has(&strong, STR("e")))
		changed_find(finds, &strong, 1, STR("i"));
}

#define GRADE(weak, strong) { { weak, sizeof(weak) - 1 }, { strong, sizeof(strong) - 1 } }

static void grades_find(struct finds *finds, const struct stem *stem)
{
	static const struct grade grades[] = {
		GRADE("k", "kk"), GRADE("p", "pp"), GRADE("t", "tt"), GRADE("d", "t"),
		GRADE("v", "p"), GRADE("mm", "mp"), GRADE("nn", "nt"), GRADE("ng", "nk"),
		GRADE("ll", "lt"), GRADE("rr", "rt"), GRADE("lj", "lk"), GRADE("rj", "rk"),
		GRADE("", "k"),
	};

	for (size_t i = 0; i < sizeof(grades) / sizeof(*grades); i++)
		grade_find(finds, stem, &grades[i]);
}

/* Two equal vowels at the end: Tuomaa-n. */
static size_t long_vowel_len(const struct stem *stem)
{
	size_t vowel = vowel_len(stem);

	if (!vowel || stem->len < 2 * vowel)
		return 0;
	for (size_t i = 0; i < vowel; i++)
		if (stem->text[stem->len - 1 - i] != stem->text[stem->len - 1 - vowel - i])
			return 0;
	return vowel;
}

static void stem_find(struct finds *finds, const struct stem *stem)
{
	size_t vowel = long_vowel_len(stem);

	base_find(finds, stem_str(stem));
	if (stem_has(stem, STR("se")) || stem_has(stem, STR("si")))
		changed_find(finds, stem, 2, STR("nen"));
	if (stem_has(stem, STR("s")))
		changed_find(finds, stem, 1, STR("nen"));
	if (stem_has(stem, STR("kse")))
		changed_find(finds, stem, 3, STR("s"));
	if (stem_has(stem, STR("i")))
		changed_find(finds, stem, 1, STR(""));
	if (stem_has(stem, STR("e")))
		changed_find(finds, stem, 1, STR("i"));
	if (vowel)
		changed_find(finds, stem, vowel, STR("s"));
	if (stem_has(stem, STR("tee")))
		changed_find(finds, stem, 3, STR("ne"));
	grades_find(finds, stem);
}

static void endings_find(struct finds *finds, struct str word)
{
	static const struct str endings = LIST(
		"n a ä ta tä lle lla llä lta ltä ssa ssä sta stä ksi na nä t s tta ttä an en in "
		"on un yn än ön hin han hon hen hun ten nsa ni ");
	size_t end = endings.len, len;

	while ((len = ending_find(endings, word, &end))) {
		struct stem stem;
		if (word.len < len + STEM_MIN)
			continue;
		stem = stem_make(word, len, STR(""));
		stem_find(finds, &stem);
	}
}

/* -kin, -ko and the like stand behind the ending. */
static struct str clitic_cut(struct str word)
{
	static const struct str clitics = LIST("kaan kään kin ko kö pa pä ");
	size_t end = clitics.len, len = ending_find(clitics, word, &end);

	return (struct str){ word.ptr, len && word.len > len + 3 ? word.len - len : 0 };
}

static bool is_found(const struct finds *finds)
{
	return finds->sure || finds->words;
}

/* Words that look like a name's form and begin too many sentences to be one. */
static const struct str never_names = LIST("kukin mannen moni monen monet toinen toisella toiselle "
	"toiselta toisen toiset toista villa ");

unsigned name_find(struct str word)
{
	struct finds finds = { 0 };
	struct str shorter;
	unsigned bits, plain;

	if (word.len < STEM_MIN || word.len > GUARD_WORD_MAX * 3 || list_has(never_names, word))
		return 0;
	base_find(&finds, word);
	plain = is_found(&finds) ? NAME_PLAIN : 0;
	if (!plain)
		endings_find(&finds, word);
	shorter = clitic_cut(word);
	if (!is_found(&finds) && shorter.len) {
		base_find(&finds, shorter);
		endings_find(&finds, shorter);
	}
	bits = finds.sure | finds.words | plain;
	if (list_has(guard_common_forms, word) || ((bits & ~(unsigned)NAME_PLAIN) && !finds.sure))
		bits |= NAME_WORD;
	return bits;
}

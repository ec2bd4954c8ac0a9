/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/guard_text.h"

#define A_RING 0xe5
#define A_UMLAUT 0xe4
#define O_UMLAUT 0xf6

/* U+00C0 to U+00DE and U+00E0 to U+00FE without their marks; 1, 2, 3 are å, ä, ö. */
static const char latin_1[] = "aaaa212ceeeeiiiidnoooo3.3uuuuyts";
/* U+0100 to U+017F the same. */
static const char latin_a[] =
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
	"nnnnnnnnnoooooo33rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
	
	
	;
_Static_assert(sizeof(latin_1) == 32 + 1 && sizeof(latin_a) == 128 + 1, "a letter each");

struct decoding {
	struct str rest;
	uint32_t point;
	bool malformed;
};

static uint32_t sequence_len(uint8_t lead)
{
	if (lead < 0x80)
		return 1;
	if (lead >= 0xc2 && lead < 0xe0)
		return 2;
	if (lead >= 0xe0 && lead < 0xf0)
		return 3;
	return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

/* One code point; a byte that begins none is one by itself. */
static void point_take(struct decoding *in)
{
	const uint8_t *bytes = (const uint8_t *)in->rest.ptr;
	uint32_t len = sequence_len(bytes[0]), taken = 1;

	if (len == 1) {
		*in = (struct decoding){ { in->rest.ptr + 1, in->rest.len - 1 }, bytes[0], false };
		return;
	}
	in->point = bytes[0] & (0xffu >> (len > 1 ? len + 1 : 0));
	in->malformed = len == 0 || len > in->rest.len;
	while (!in->malformed && taken < len) {
		in->malformed = (bytes[taken] & 0xc0u) != 0x80u;
		in->point = in->point << 6 | (bytes[taken++] & 0x3fu);
	}
	if (in->malformed)
		taken = 1;
	in->rest.ptr += taken;
	in->rest.len -= taken;
}

static uint16_t letter_plain(char plain)
{
	static const uint16_t own[] = { A_RING, A_UMLAUT, O_UMLAUT };

	return plain >= '1' && plain <= '3' ? own[plain - '1'] : (uint16_t)(uint8_t)plain;
}

static struct guard_glyph letter(uint16_t lower, bool upper)
{
	return (struct guard_glyph){ .lower = lower, .type = GLYPH_LETTER, .upper = upper };
}

static struct guard_glyph sign(uint16_t lower)
{
	return (struct guard_glyph){ .lower = lower, .type = GLYPH_SIGN };
}

static struct guard_glyph line_space(bool ends)
{
	return (struct guard_glyph){ .lower = ' ', .type = GLYPH_SPACE, .upper = ends };
}

static struct guard_glyph space(void)
{
	return line_space(false);
}

static struct guard_glyph digit(uint32_t value)
{
	return (struct guard_glyph){ .lower = (uint16_t)('0' + value), .type = GLYPH_DIGIT };
}

static struct guard_glyph ascii_glyph(uint32_t point)
{
	if (point >= 'a' && point <= 'z')
		return letter((uint16_t)point, false);
	if (point >= 'A' && point <= 'Z')
		return letter((uint16_t)(point + ('a' - 'A')), true);
	if (point >= '0' && point <= '9')
		return digit(point - '0');
	if (point <= ' ')
		return line_space(point == '\n');
	return sign((uint16_t)point);
}

/* Upper and lower case alternate in Latin Extended-A; which comes first changes twice. */
static bool latin_a_is_upper(uint32_t point)
{
	bool odd = (point >= 0x139 && point <= 0x148) || point >= 0x179;

	return point == 0x178 || (point != 0x17f && (point & 1u) == (odd ? 1u : 0u));
}

static struct guard_glyph latin_glyph(uint32_t point)
{
	if (point < 0xc0 || point == 0xd7 || point == 0xf7)
		return point == 0xa0 ? space() : sign((uint16_t)point);
	if (point == 0xff)
		return letter('y', false);
	if (point < 0x100)
		return letter(letter_plain(latin_1[point & 0x1fu]), point < 0xdf);
	return letter(letter_plain(latin_a[point - 0x100]), latin_a_is_upper(point));
}

/* The letters of Vietnamese, U+1EA0 to U+1EF9: small at odd places. */
static uint16_t vietnamese_plain(uint32_t point)
{
	if (point < 0x1eb8)
		return 'a';
	if (point < 0x1ec8)
		return 'e';
	if (point < 0x1ecc)
		return 'i';
	if (point < 0x1ee4)
		return 'o';
	return point < 0x1ef2 ? 'u' : 'y';
}

static struct guard_glyph cyrillic_glyph(uint32_t point)
{
	if (point < 0x410)
		return letter((uint16_t)(point + 0x50), true);
	if (point < 0x430)
		return letter((uint16_t)(point + 0x20), true);
	return letter((uint16_t)point, false);
}

static struct guard_glyph general_glyph(uint32_t point)
{
	if (point >= 0x2010 && point <= 0x2015)
		return sign('-');
	if (point == 0x2018 || point == 0x2019 || point == 0x2bc)
		return sign('\'');
	if ((point >= 0x2000 && point <= 0x200a) || point == 0x202f || point == 0x2028 ||
	    point == 0x2029 || point == 0x3000)
		return space();
	if (point == 0x2212 || point == 0xfe58 || point == 0xfe63)
		return sign('-');
	if (point >= 0xff01 && point <= 0xff5e)
		return ascii_glyph(point - 0xff01 + '!');
	if (point >= 0x660 && point <= 0x669)
		return digit(point - 0x660);
	if (point >= 0x6f0 && point <= 0x6f9)
		return digit(point - 0x6f0);
	return sign(point > 0xffff ? 0 : (uint16_t)point);
}

static struct guard_glyph glyph_of(uint32_t point)
{
	if (point < 0x80)
		return ascii_glyph(point);
	if (point < 0x180)
		return latin_glyph(point);
	if (point >= 0x400 && point < 0x460)
		return cyrillic_glyph(point);
	if (point >= 0x1ea0 && point <= 0x1ef9)
		return letter(vietnamese_plain(point), (point & 1u) == 0);
	if ((point >= 0x18f && point < 0x250) || (point >= 0x620 && point < 0x64b))
		return letter((uint16_t)point, false);
	return general_glyph(point);
}

static bool is_unseen(uint32_t point)
{
	return point == 0xad || (point >= 0x200b && point <= 0x200f) || point == 0x2060 ||
	       point == 0xfeff || (point >= 0x202a && point <= 0x202e);
}

/* A mark after its letter: two of them make another letter of Finnish and Swedish. */
static void mark_apply(struct guard_glyph *glyph, uint32_t mark)
{
	if (mark == 0x308 && glyph->lower == 'a')
		glyph->lower = A_UMLAUT;
	else if (mark == 0x308 && glyph->lower == 'o')
		glyph->lower = O_UMLAUT;
	else if (mark == 0x30a && glyph->lower == 'a')
		glyph->lower = A_RING;
}

struct guard_text guard_text_make(struct str text, struct guard_glyph *glyphs)
{
	struct decoding in = { .rest = text };
	size_t count = 0;
	uint32_t at = 0;

	for (; in.rest.len; at++) {
		point_take(&in);
		if (in.malformed) {
			glyphs[count] = sign(0);
		} else if (in.point >= 0x300 && in.point < 0x370) {
			if (count)
				mark_apply(&glyphs[count - 1], in.point);
			continue;
		} else if (is_unseen(in.point)) {
			continue;
		} else {
			glyphs[count] = glyph_of(in.point);
		}
		glyphs[count++].at = at;
	}
	glyphs[count] = sign(0);
	glyphs[count].at = at;
	return (struct guard_text){ .glyphs = glyphs, .count = count };
}

size_t spaces_end(const struct guard_text *text, size_t at, size_t reach)
{
	while (reach-- && glyph_type(text, at) == GLYPH_SPACE)
		at++;
	return at;
}

size_t digits_count(const struct guard_text *text, size_t at, size_t most)
{
	size_t count = 0;

	while (count < most && glyph_type(text, at + count) == GLYPH_DIGIT)
		count++;
	return count;
}

uint32_t digits_value(const struct guard_text *text, size_t at, size_t count)
{
	uint32_t value = 0;

	for (size_t i = 0; i < count; i++)
		value = value * 10 + (uint32_t)(glyph_lower(text, at + i) - '0');
	return value;
}

size_t letters_end(const struct guard_text *text, size_t at)
{
	size_t end = at;

	while (end - at <= GUARD_WORD_MAX && glyph_type(text, end) == GLYPH_LETTER)
		end++;
	return end;
}

static void word_add(struct guard_word *word, uint16_t point)
{
	if (point < 0x80) {
		word->lower[word->len++] = (char)point;
		return;
	}
	if (point < 0x800) {
		word->lower[word->len++] = (char)(0xc0u | (unsigned)point >> 6);
	} else {
		word->lower[word->len++] = (char)(0xe0u | (unsigned)point >> 12);
		word->lower[word->len++] = (char)(0x80u | ((unsigned)point >> 6 & 0x3fu));
	}
	word->lower[word->len++] = (char)(0x80u | (point & 0x3fu));
}

struct guard_word word_at(const struct guard_text *text, size_t at)
{
	struct guard_word word = { .from = at };

	while (glyph_type(text, at) == GLYPH_LETTER) {
		if (at - word.from == GUARD_WORD_MAX) {
			word.len = 0;
			break;
		}
		word_add(&word, glyph_lower(text, at++));
	}
	word.to = at;
	word.lower[word.len] = '\0';
	return word;
}

struct guard_word word_before(const struct guard_text *text, size_t at, size_t reach)
{
	size_t from;

	while (at && reach && glyph_type(text, at - 1) != GLYPH_LETTER) {
		at--;
		reach--;
	}
	from = at;
	while (from && at - from <= GUARD_WORD_MAX && glyph_type(text, from - 1) == GLYPH_LETTER)
		from--;
	return from == at ? (struct guard_word){ .from = at, .to = at } : word_at(text, from);
}

struct guard_word word_after(const struct guard_text *text, size_t at, size_t reach)
{
	while (reach && at < text->count && glyph_type(text, at) != GLYPH_LETTER) {
		at++;
		reach--;
	}
	return word_at(text, at);
}

struct str word_str(const struct guard_word *word)
{
	return (struct str){ word->lower, word->len };
}

static bool bytes_equal(const char *a, const char *b, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (a[i] != b[i])
			return false;
	return true;
}

bool word_has_suffix(struct str word, struct str suffix)
{
	return word.len >= suffix.len &&
	       bytes_equal(word.ptr + word.len - suffix.len, suffix.ptr, suffix.len);
}

/* From the end back, so that most entries are done with at their last letter. */
size_t ending_find(struct str list, struct str word, size_t *end)
{
	const char *first = list.ptr, *at = first + *end;
	const char *word_end = word.ptr + word.len;

	while (at > first) {
		const char *behind = --at, *letter = word_end;
		while (at > first && letter > word.ptr && at[-1] == letter[-1]) {
			at--;
			letter--;
		}
		if (at == first || at[-1] == ' ') {
			*end = (size_t)(at - first);
			return (size_t)(behind - at);
		}
		while (at > first && at[-1] != ' ')
			at--;
	}
	*end = 0;
	return 0;
}

bool list_has_ending(struct str list, struct str word, size_t least)
{
	size_t end = list.len, len;

	while ((len = ending_find(list, word, &end)))
		if (word.len >= len + least)
			return true;
	return false;
}

/* By bytes; the listed word ends at its space. */
static int listed_compare(const char *listed, struct str word)
{
	for (size_t i = 0; i < word.len; i++) {
		int difference = (int)(uint8_t)listed[i] - (int)(uint8_t)word.ptr[i];
		if (difference)
			return listed[i] == ' ' ? -1 : difference;
	}
	return listed[word.len] == ' ' ? 0 : 1;
}

bool list_has(struct str list, struct str word)
{
	size_t low = 0, high = list.len; /* both at the beginning of a listed word, or the end */

	while (word.len && low < high) {
		size_t middle = low + (high - low) / 2;
		while (middle > low && list.ptr[middle - 1] != ' ')
			middle--;
		int order = listed_compare(list.ptr + middle, word);
		if (order == 0)
			return true;
		if (order > 0) {
			high = middle;
			continue;
		}
		while (list.ptr[middle] != ' ')
			middle++;
		low = middle + 1;
	}
	return false;
}

/* Does the entry that begins at `at` stand for the word? `*end`: after it and its space. */
static bool entry_fits(struct str list, size_t at, struct str word, size_t *end)
{
	size_t same = 0;

	while (same < word.len && list.ptr[at + same] == word.ptr[same])
		same++;
	if (list.ptr[at + same] == '*' || (same == word.len && list.ptr[at + same] == ' '))
		return true;
	for (at += same; list.ptr[at] != ' ';)
		at++;
	*end = at + 1;
	return false;
}

bool list_has_like(struct str list, struct str word)
{
	for (size_t at = 0; word.len && at < list.len;)
		if (entry_fits(list, at, word, &at))
			return true;
	return false;
}

bool list_starts(struct str list, size_t at, struct str first)
{
	return at + first.len <= list.len && bytes_equal(list.ptr + at, first.ptr, first.len);
}

static bool is_below(struct str list, size_t at, struct str first)
{
	for (size_t i = 0; i < first.len; i++)
		if (list.ptr[at + i] != first.ptr[i])
			return (uint8_t)list.ptr[at + i] < (uint8_t)first.ptr[i];
	return false;
}

size_t list_start(struct str list, struct str first)
{
	size_t low = 0, high = list.len;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		while (middle > low && list.ptr[middle - 1] != ' ')
			middle--;
		if (!is_below(list, middle, first)) {
			high = middle;
			continue;
		}
		while (list.ptr[middle] != ' ')
			middle++;
		low = middle + 1;
	}
	return low;
}

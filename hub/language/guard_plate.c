/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Number plates: two or three letters and one to three digits.  Written as on the car
 * (ABC-123) they are believed, but for the names of measures and the like that look the
 * same; in any other writing a word beside them must speak of a vehicle.
 */
#include "language/guard_patterns.h"

/* Capitals before a dash and a number that are on no car. */
#define NO_PLATE                                                                            \
	"eu te he icd dsm rai gaf bdi ghq phq soc who iso top vas hiv sdq pef hus en sfs "  \
	"wcag isbn issn thl stm shl lsl mmse kto mdi kk cp covid sars b a g audit fi "  \
	"bai oasr gad ptsd adhd iq ects op usb hdmi dvd cd pc php ios win mac lte kpl nro " \
	"ict atk sos yk eek ek tk ly hki tre jkl ui ux vm tem ym okm sm um mmm lvm plm om " \
	"vn kho kko hao ea oy ry rf pl pb s-a sv npv aku kys tays tyks oys ss cfi fit "  \
	"gps ups sms mms vpn pin cv tv qr led lcd ssd ssn uv co "   \
	"ms yt sas esr spr tes hr oph "   \
	"moca cerad adl iadl fim bmi rr hb inr alt crp ldl hdl nws kpi roi dna rna "

static bool separator_take(const struct guard_text *text, size_t *at, bool *dashed)
{
	size_t next = spaces_end(text, *at, 1);

	*dashed = glyph_is(text, next, '-');
	if (*dashed)
		next = spaces_end(text, next + 1, 1);
	*dashed &= next == *at + 1;
	*at = next;
	return true;
}

static bool speaks_of_vehicle(const struct guard_text *text, size_t from, size_t to)
{
	struct guard_word first = word_before(text, from, 4);
	struct guard_word second = word_before(text, first.from, 3);
	struct guard_word next = word_after(text, to, 3);

	return context_before(text, from) & CONTEXT_VEHICLE ||
	       (context_of(word_str(&first)) & CONTEXT_VEHICLE) ||
	       (context_of(word_str(&second)) & CONTEXT_VEHICLE) ||
	       (context_of(word_str(&next)) & CONTEXT_VEHICLE) ||
	       list_has_like(STR("hina* parker* parkk* pysäköi* katsast* "), word_str(&first)) ||
	       list_has_like(STR("parkissa pihalla "
		"pihassa katsast* ulosmita* hina* pysäköi* parkk* parker* romut* rekister* kolar* "
		"varast* myyty myytiin "), word_str(&next));
}

/* Digits first, as on mopeds and trailers: only beside a word that says so. */
static bool reversed_match(const struct guard_text *text, size_t at, size_t *to)
{
	size_t count = digits_count(text, at, 4), next = at + count;
	struct guard_word letters;
	bool dashed;

	if (!count || count > 3)
		return false;
	separator_take(text, &next, &dashed);
	letters = word_at(text, next);
	*to = letters.to;
	return letters.to - letters.from >= 2 && letters.to - letters.from <= 3 &&
	       (dashed || glyph_is_upper(text, next)) && glyph_is_upper(text, next + 1) &&
	       !glyph_is_word(text, letters.to) && speaks_of_vehicle(text, at, *to);
}

bool plate_match(const struct guard_text *text, size_t at, size_t *to)
{
	size_t next = letters_end(text, at), length = next - at, count;
	struct guard_word letters;
	bool dashed, upper;

	if (glyph_type(text, at) == GLYPH_DIGIT)
		return reversed_match(text, at, to);
	if (length > 3)
		return false;
	separator_take(text, &next, &dashed);
	count = digits_count(text, next, 5);
	*to = next + count;
	if (!count)
		return false;
	letters = word_at(text, at);
	if (dashed && count == 4 && list_has(STR("cd "), word_str(&letters)))
		return glyph_is_upper(text, at) && !glyph_is_word(text, *to);
	if (count > 3 || glyph_type(text, *to) == GLYPH_LETTER)
		return false;
	/* More digits or letters behind: ISO-123-4, WHO-5:n. */
	if ((glyph_is(text, *to, '-') || glyph_is(text, *to, '/') || glyph_is(text, *to, '.')) &&
	    glyph_is_word(text, *to + 1))
		return false;
	if (length == 1)
		return dashed && speaks_of_vehicle(text, at, *to);
	upper = glyph_is_upper(text, at) && glyph_is_upper(text, at + 1) &&
		glyph_is_upper(text, letters.to - 1);
	if (upper && dashed && !list_has_like(STR(NO_PLATE), word_str(&letters)))
		return length == 3 || count >= 2 || speaks_of_vehicle(text, at, *to);
	if (!dashed && list_has_like(STR("on ja oli ei se en jo nyt kpl eli tai kun yli nro no "
		"reg rek vm s n v "),
			  word_str(&letters)))
		return false;
	return speaks_of_vehicle(text, at, *to);
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "archive/spelling.h"

#include <stdlib.h>

#include "base/check.h"

#define WORDS_CAP_FIRST 4096u
#define ROWS 3u /* of the table that are looked back at */

struct points {
	uint32_t items[SPELLING_POINTS_MAX];
	unsigned count; /* SPELLING_POINTS_MAX + 1: too many */
	uint32_t letters;
};

/* Which letters a word has, as bits: two words differ in at most two of them a slip. */
static uint32_t letters_of(const struct points *points)
{
	uint32_t letters = 0;

	for (unsigned i = 0; i < points->count; i++)
		letters |= 1u << (points->items[i] & 31u);
	return letters;
}

static void points_read(struct str text, struct points *points)
{
	points->count = 0;
	for (size_t i = 0; i < text.len; i++) {
		uint8_t byte = (uint8_t)text.ptr[i];
		if ((byte & 0xc0) == 0x80) {
			if (points->count)
				points->items[points->count - 1] =
					points->items[points->count - 1] << 8 | byte;
			continue;
		}
		if (points->count == SPELLING_POINTS_MAX) {
			points->count++;
			return;
		}
		points->items[points->count++] = byte;
	}
	points->letters = letters_of(points);
}

static unsigned least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

static unsigned distance(const struct points *a, const struct points *b, unsigned most)
{
	unsigned rows[ROWS][SPELLING_POINTS_MAX + 1];

	for (unsigned j = 0; j <= b->count; j++)
		rows[0][j] = j;
	for (unsigned i = 1; i <= a->count; i++) {
		unsigned *row = rows[i % ROWS], *above = rows[(i - 1) % ROWS];
		unsigned *before = rows[(i + 1) % ROWS], best = row[0] = i;
		for (unsigned j = 1; j <= b->count; j++) {
			bool same = a->items[i - 1] == b->items[j - 1];
			row[j] = least(least(above[j] + 1, row[j - 1] + 1), above[j - 1] + !same);
			if (i > 1 && j > 1 && a->items[i - 1] == b->items[j - 2] &&
			    a->items[i - 2] == b->items[j - 1])
				row[j] = least(row[j], before[j - 2] + 1);
			best = least(best, row[j]);
		}
		if (best > most)
			return most + 1;
	}
	return least(rows[a->count % ROWS][b->count], most + 1);
}

unsigned spelling_distance(struct str a, struct str b, unsigned most)
{
	struct points left, right;

	points_read(a, &left);
	points_read(b, &right);
	if (left.count > SPELLING_POINTS_MAX || right.count > SPELLING_POINTS_MAX)
		return most + 1;
	return distance(&left, &right, most);
}

/* Marked terms are no words: a base form has none, a Swedish word the mark of its language. */
static struct str word_of(struct str term)
{
	if (str_has_prefix(term, STR("s:")) || str_has_prefix(term, STR("e:")))
		return str_slice(term, 2, term.len);
	if (str_has_prefix(term, STR("%")) || str_has_prefix(term, STR("~")) ||
	    str_has_prefix(term, STR("t:")))
		return STR("");
	return term;
}

struct spelling_word {
	struct str text;
	uint64_t documents;
	uint32_t letters;
	uint8_t points;
};

static void word_add(struct spelling *spelling, struct str text, uint64_t documents)
{
	struct points points;

	points_read(text, &points);
	if (points.count == 0 || points.count > SPELLING_POINTS_MAX)
		return;
	if (spelling->count == spelling->cap) {
		spelling->cap = spelling->cap ? spelling->cap * 2 : WORDS_CAP_FIRST;
		spelling->words = realloc(spelling->words,
					  spelling->cap * sizeof(*spelling->words));
		CHECK(spelling->words);
	}
	spelling->words[spelling->count++] = (struct spelling_word){
		.text = str_copy(&spelling->arena, text), .documents = documents,
		.letters = points.letters, .points = (uint8_t)points.count,
	};
}

static enum fail words_read(struct spelling *spelling, sqlite3 *db)
{
	sqlite3_stmt *statement;
	bool row = true;

	spelling->count = 0;
	arena_reset(&spelling->arena);
	enum fail fail = statement_make(&statement, db, "SELECT term, doc FROM temp.terms_fi"
							" UNION ALL SELECT term, doc FROM"
							" temp.terms_sv UNION ALL"
							" SELECT term, doc FROM temp.terms_en");
	while (!fail && row) {
		fail = statement_step(statement, &row);
		if (!fail && row)
			word_add(spelling, word_of(sqlite_column_bytes(statement, 0)),
				 statement_number(statement, 1));
	}
	sqlite3_finalize(statement);
	return fail;
}

static enum fail spelling_read(struct spelling *spelling, sqlite3 *db)
{
	uint64_t version;

	enum fail fail = database_find_version(db, &version);
	if (fail || version == spelling->version)
		return fail;
	spelling->version = 0;
	fail = sqlite_run(db, "CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms_fi USING"
			      " fts5vocab(main, words_fi, row);"
			      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms_sv USING"
			      " fts5vocab(main, words_sv, row);"
			      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms_en USING"
			      " fts5vocab(main, words_en, row)");
	if (!fail) fail = words_read(spelling, db);
	if (!fail)
		spelling->version = version;
	return fail;
}

/* Slips from the word asked for; most + 1 where more, mostly seen without reckoning them. */
static unsigned word_slips(const struct spelling_word *word, const struct points *asked,
			   unsigned most)
{
	struct points points;

	if (word->points + most < asked->count || word->points > asked->count + most ||
	    (unsigned)__builtin_popcount(word->letters ^ asked->letters) > 2 * most)
		return most + 1;
	points_read(word->text, &points);
	return distance(asked, &points, most);
}

enum fail spelling_find(struct spelling *spelling, sqlite3 *db, struct str word,
			struct str *meant)
{
	struct points asked;
	const struct spelling_word *best = NULL;

	*meant = STR("");
	points_read(word, &asked);
	if (asked.count < SPELLING_POINTS_MIN || asked.count > SPELLING_POINTS_MAX)
		return FAIL_NONE;
	enum fail fail = spelling_read(spelling, db);
	unsigned most = asked.count >= SPELLING_POINTS_TWO ? 2 : 1, least_slips = most + 1;
	for (size_t i = 0; !fail && i < spelling->count; i++) {
		const struct spelling_word *each = &spelling->words[i];
		unsigned slips = word_slips(each, &asked, most);
		if (slips > most || slips > least_slips ||
		    (slips == least_slips && each->documents <= best->documents))
			continue;
		least_slips = slips;
		best = each;
	}
	if (best)
		*meant = best->text;
	return fail;
}

void spelling_free(struct spelling *spelling)
{
	free(spelling->words);
	arena_free(&spelling->arena);
	*spelling = (struct spelling){ 0 };
}

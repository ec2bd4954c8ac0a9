/* SPDX-License-Identifier: EUPL-1.2 */
#include "archive/spelling.h"

#include "base/check.h"

#define ROWS 3u /* of the table that are looked back at */

struct points {
	uint32_t items[SPELLING_POINTS_MAX];
	unsigned count; /* SPELLING_POINTS_MAX + 1: too many */
};

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

struct guess {
	struct points word;
	unsigned most;     /* slips forgiven */
	unsigned distance; /* of the best so far */
	uint64_t documents;
};

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

static void term_weigh(struct guess *guess, struct arena *arena, sqlite3_stmt *statement,
		       struct str *meant)
{
	struct str word = word_of(sqlite_column_bytes(statement, 0));
	uint64_t documents = statement_number(statement, 1);
	struct points points;

	points_read(word, &points);
	if (points.count > SPELLING_POINTS_MAX || points.count + guess->most < guess->word.count ||
	    points.count > guess->word.count + guess->most || points.count == 0)
		return;
	unsigned slips = distance(&guess->word, &points, guess->most);
	bool nearer = slips < guess->distance;
	if (slips > guess->most || (!nearer && (slips > guess->distance ||
						documents <= guess->documents)))
		return;
	guess->distance = slips;
	guess->documents = documents;
	*meant = str_copy(arena, word);
}

static enum fail vocabulary_walk(sqlite3 *db, struct arena *arena, struct guess *guess,
				 struct str *meant)
{
	sqlite3_stmt *statement;
	bool row = true;

	enum fail fail = statement_make(&statement, db, "SELECT term, doc FROM temp.terms_fi"
							" UNION ALL SELECT term, doc FROM"
							" temp.terms_sv UNION ALL"
							" SELECT term, doc FROM temp.terms_en");
	while (!fail && row) {
		fail = statement_step(statement, &row);
		if (!fail && row)
			term_weigh(guess, arena, statement, meant);
	}
	sqlite3_finalize(statement);
	return fail;
}

enum fail spelling_find(sqlite3 *db, struct arena *arena, struct str word, struct str *meant)
{
	struct guess guess;

	*meant = STR("");
	points_read(word, &guess.word);
	if (guess.word.count < SPELLING_POINTS_MIN || guess.word.count > SPELLING_POINTS_MAX)
		return FAIL_NONE;
	guess.most = guess.word.count >= SPELLING_POINTS_TWO ? 2 : 1;
	guess.distance = guess.most + 1;
	guess.documents = 0;
	enum fail fail = sqlite_run(db,
		"CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms_fi USING"
		" fts5vocab(main, words_fi, row);"
		"CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms_sv USING"
		" fts5vocab(main, words_sv, row);"
		"CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms_en USING"
		" fts5vocab(main, words_en, row)");
	return fail ? fail : vocabulary_walk(db, arena, &guess, meant);
}

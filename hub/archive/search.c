/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A question is put once for each language it may be in: Finnish, when the
 * dictionary knows every word of it, all of them otherwise.  The words become terms,
 * a word's terms an OR, the words an AND of FTS5; what carries a named tag is
 * added behind.  Only when all of that finds nothing, the words are looked at as
 * slips of the pen, a compound by its halves, and then who says some of several
 * words is looked for.
 */
#include "archive/search.h"

#include <stdlib.h>

#include "archive/index.h"
#include "archive/match.h"
#include "archive/meaning.h"
#include "archive/places.h"
#include "archive/spelling.h"
#include "archive/tokenizer.h"
#include "base/check.h"
#include "language/finnish.h"
#include "language/word.h"

#define SIDE_WEIGHT 0.8 /* of what stands beside a phenomenon against its own text */
#define LIFT_WORD_HITS_MAX 100u
#define HALVES_SCORE 0.4
#define HALF_HITS_MIN 10u
#define HALF_HITS_SHARE 30u /* of all posts one in so many may say the half that is asked for */
#define SOME_WORDS_SHARE 0.12 /* of at most 2: a tag named whole stays under 1 */
#define SOME_RANK_SHARE 0.5 /* of the best one's: of several words the rarer ones are said */
#define SOME_HITS_MAX 100
#define SOME_WORD_BYTES_MIN 3u

struct search {
	sqlite3 *db;
	struct lexicon *lexicon;
	struct meaning meaning;
	struct finding finding;
	struct arena arena; /* of the question under way */
	struct buf any[TONGUE_COUNT]; /* any of its words, for FTS5; empty: not asked in that one */
	struct spelling spelling;
	struct hit_names *names;
};

struct question {
	struct str words[QUERY_WORDS_MAX]; /* folded */
	uint32_t count;
	bool finnish;
};

enum fail search_open(struct search **search, const char *archive_path,
		      struct glossary *glossary)
{
	struct search *made = calloc(1, sizeof(*made));

	CHECK(made);
	made->meaning.glossary = glossary;
	*search = NULL;
	enum fail fail = lexicon_open(&made->lexicon);
	if (!fail)
		fail = sqlite_open_reader(&made->db, archive_path);
	if (!fail)
		fail = tokenizer_open(made->db, made->lexicon);
	if (!fail) fail = places_open(made->db);
	/* The file is read where it lies: thousands of rows a question. */
	if (!fail) fail = sqlite_run(made->db, "PRAGMA temp_store = MEMORY;"
					       "PRAGMA mmap_size = 1073741824");
	if (!fail) fail = meaning_follow(&made->meaning, made->db, made->lexicon);
	if (!fail) fail = hit_names_open(&made->names, made->db);
	if (fail)
		search_close(made);
	else
		*search = made;
	return fail;
}

void search_close(struct search *search)
{
	if (!search)
		return;
	hit_names_close(search->names);
	CHECK(sqlite3_close(search->db) == SQLITE_OK);
	meaning_free(&search->meaning);
	lexicon_close(search->lexicon);
	for (int i = 0; i < TONGUE_COUNT; i++)
		buf_free(&search->any[i]);
	spelling_free(&search->spelling);
	hits_free(&search->finding.hits);
	hits_free(&search->finding.elsewhere);
	arena_free(&search->arena);
	free(search);
}

static void question_read(struct search *search, struct str text, struct question *question)
{
	struct word word;
	size_t at = 0;

	*question = (struct question){ .finnish = true };
	while (question->count < QUERY_WORDS_MAX && word_take(text, &at, &word)) {
		question->words[question->count++] = word.text;
		question->finnish = question->finnish && lexicon_knows(search->lexicon, word.text);
	}
}

/* FTS5's rank is the better the smaller, and below 0. */
static void word_hit_add(struct hits *hits, uint64_t document, double rank)
{
	double strength = rank < 0 ? -rank / (1 - rank) : 0;

	switch (document_side(document)) {
	case SIDE_TEXT:
		hits_add(hits, document, 1 + strength);
		break;
	case SIDE_FREE_TAGS:
		hits_add(hits, document, strength);
		break;
	default:
		hits_add(hits, document, 1 + SIDE_WEIGHT * strength);
	}
}

/* Gives documents and ranks; `rest` of the SELECT may order them. */
static enum fail match_make(struct search *search, enum tongue tongue, const char *rest,
			    sqlite3_stmt **statement)
{
	struct buf sql = { 0 };

	buf_add_format(&sql, "SELECT rowid, rank FROM %s(?1)%s", index_table(tongue), rest);
	buf_add_byte(&sql, 0);
	enum fail fail = statement_make(statement, search->db, sql.ptr);
	buf_free(&sql);
	return fail;
}

static enum fail match_find(struct search *search, enum tongue tongue, struct str match,
			    struct hits *hits)
{
	const struct value value = value_text(match);
	sqlite3_stmt *statement;
	bool row = true;

	enum fail fail = match_make(search, tongue, "", &statement);
	if (!fail)
		statement_bind(statement, &value, 1);
	while (!fail && row) {
		fail = statement_step(statement, &row);
		if (!fail && row)
			word_hit_add(hits, statement_number(statement, 0),
				     sqlite3_column_double(statement, 1));
	}
	sqlite3_finalize(statement);
	return fail;
}

static enum fail words_find(struct search *search, enum tongue tongue, const struct spoken *spoken)
{
	struct buf match = { 0 };

	match_write(&match, spoken, STR(" AND "));
	enum fail fail = match_find(search, tongue, buf_str(&match), &search->finding.hits);
	buf_free(&match);
	return fail;
}

static size_t word_hits_count(const struct hits *hits)
{
	size_t count = 0;

	for (size_t i = 0; i < hits->count; i++)
		count += hits->items[i].score >= 1;
	return count;
}

/*
 * Of those that carry a tag, who says some of several words comes before who says none: where they
 * are what is looked at, since few say them all.
 */
static enum fail tags_lift(struct search *search, enum tongue tongue, const struct spoken *spoken)
{
	size_t said = word_hits_count(&search->finding.hits);
	struct hits some = { 0 };

	if (spoken->count < 2 || said > LIFT_WORD_HITS_MAX || search->finding.hits.count == said)
		return FAIL_NONE;
	enum fail fail = match_find(search, tongue, buf_str(&search->any[tongue]), &some);
	if (!fail)
		hits_lift(&search->finding.hits, &some, SOME_WORDS_SHARE);
	hits_free(&some);
	return fail;
}

/* Who carries just this tag. */
static enum fail tag_find(struct search *search, enum tongue tongue, struct str id, double score)
{
	const struct value tag = value_text(id);
	sqlite3_stmt *statement;
	bool row = true;

	enum fail fail = statement_make(&statement, search->db,
					"SELECT tongue, document FROM carrier WHERE word = ?1");
	if (!fail)
		statement_bind(statement, &tag, 1);
	while (!fail && row) {
		fail = statement_step(statement, &row);
		if (fail || !row)
			break;
		bool same = statement_number(statement, 0) == (uint64_t)tongue;
		hits_add(same ? &search->finding.hits : &search->finding.elsewhere,
			 statement_number(statement, 1), score);
	}
	sqlite3_finalize(statement);
	return fail;
}

/* Who carries the tag, or one that was merged into it. */
static enum fail carriers_find(struct search *search, enum tongue tongue, uint32_t concept,
			       double score)
{
	const struct terms *terms = &search->meaning.terms;
	const struct term *tags = terms->lists[VOCABULARY_TAGS].items;
	enum fail fail = FAIL_NONE;
	uint32_t heir;

	for (uint32_t i = 0; !fail && i < concepts_count(search->meaning.concepts); i++)
		if (terms_find_heir(terms, VOCABULARY_TAGS, tags[i].id, &heir) && heir == concept)
			fail = tag_find(search, tongue, tags[i].id, score);
	return fail;
}

/* Where a tag is named outright, one that the words merely touch is not meant. */
static enum fail tags_find(struct search *search, enum tongue tongue, const struct spoken *spoken)
{
	static const double scores[] = {
		[NAMED_INSIDE] = 0.3, [NAMED_HEAD] = 0.5, [NAMED_WHOLE] = 0.7,
	};
	uint32_t count = concepts_count(search->meaning.concepts);
	enum naming *named = arena_take_array(&search->arena, count, sizeof(*named));
	enum fail fail = FAIL_NONE;
	bool outright = false;

	concepts_name(search->meaning.concepts, spoken, named);
	for (uint32_t i = 0; i < count; i++)
		outright = outright || named[i] == NAMED_WHOLE;
	for (uint32_t i = 0; !fail && i < count; i++)
		if (named[i] > NAMED_HINTED && !(outright && named[i] == NAMED_INSIDE))
			fail = carriers_find(search, tongue, i, scores[named[i]]);
	return fail;
}

static enum fail question_put(struct search *search, const struct question *question)
{
	enum fail fail = FAIL_NONE;

	search->finding.hits.count = search->finding.elsewhere.count = 0;
	for (int i = 0; i < TONGUE_COUNT; i++)
		buf_reset(&search->any[i]);
	for (int i = 0; !fail && question->count && i < TONGUE_COUNT; i++) {
		enum tongue tongue = (enum tongue)i;
		struct spoken spoken = { .count = question->count };
		if (question->finnish && tongue != TONGUE_FI)
			break;
		for (uint32_t j = 0; j < question->count; j++)
			spoken.words[j] = lexicon_query(search->lexicon, tongue,
							question->words[j]);
		match_write(&search->any[tongue], &spoken, STR(" OR "));
		fail = words_find(search, tongue, &spoken);
		if (!fail) fail = tags_find(search, tongue, &spoken);
		if (!fail) fail = tags_lift(search, tongue, &spoken);
	}
	hits_settle(&search->finding.hits);
	hits_settle(&search->finding.elsewhere);
	return fail;
}

/* The best by any of the words in this language, and who comes near to it. */
static enum fail some_find(struct search *search, enum tongue tongue)
{
	const struct value values[] = {
		value_text(buf_str(&search->any[tongue])), value_number(SOME_HITS_MAX),
	};
	sqlite3_stmt *statement;
	double best = 0;
	bool row = true;

	enum fail fail = match_make(search, tongue, " ORDER BY rank LIMIT ?2", &statement);
	if (!fail)
		statement_bind(statement, values, 2);
	while (!fail && row) {
		fail = statement_step(statement, &row);
		double rank = row ? sqlite3_column_double(statement, 1) : 0;
		best = best < 0 ? best : rank;
		if (fail || !row || rank > best * SOME_RANK_SHARE)
			break;
		word_hit_add(&search->finding.hits, statement_number(statement, 0), rank);
	}
	sqlite3_finalize(statement);
	return fail;
}

/* Short words (ei, on, är) tell least, and begin many Swedish ones. */
static void question_shorten(struct question *question)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < question->count; i++)
		if (question->words[i].len >= SOME_WORD_BYTES_MIN)
			question->words[kept++] = question->words[i];
	question->count = kept;
}

/* Of several words that nobody says together. */
static enum fail some_put(struct search *search, struct question *question)
{
	struct hits *hits = &search->finding.hits;

	question_shorten(question);
	enum fail fail = question_put(search, question);
	if (fail || hits->count > 0)
		return fail;
	for (int i = 0; !fail && i < TONGUE_COUNT; i++)
		if (search->any[i].len)
			fail = some_find(search, (enum tongue)i);
	hits_settle(hits);
	search->finding.some = hits->count > 0;
	return fail;
}

/* The carriers of every tag that is named just so; true: there are some. */
static bool named_find(struct search *search, const struct spoken *spoken, enum naming naming,
		       enum fail *fail)
{
	uint32_t count = concepts_count(search->meaning.concepts);
	enum naming *named = arena_take_array(&search->arena, count, sizeof(*named));
	size_t before = search->finding.hits.count;

	concepts_name(search->meaning.concepts, spoken, named);
	for (uint32_t i = 0; !*fail && i < count; i++)
		if (named[i] == naming)
			*fail = carriers_find(search, TONGUE_FI, i, HALVES_SCORE);
	return search->finding.hits.count > before;
}

/* A half that many say tells little of what was asked. */
static enum fail commonness_check(struct search *search)
{
	struct hits *hits = &search->finding.hits;
	sqlite3_stmt *statement;
	bool row = false;

	if (hits->count <= HALF_HITS_MIN)
		return FAIL_NONE;
	enum fail fail = statement_make(&statement, search->db, "SELECT count(*) FROM post");
	if (!fail)
		fail = statement_step(statement, &row);
	if (!fail && row && hits->count > statement_number(statement, 0) / HALF_HITS_SHARE)
		hits->count = 0;
	sqlite3_finalize(statement);
	return fail;
}

static struct spoken halves_spoken(struct search *search, const struct halves *halves)
{
	return (struct spoken){
		{ lexicon_query(search->lexicon, TONGUE_FI, halves->head),
		  lexicon_query(search->lexicon, TONGUE_FI, halves->tail) }, 2,
	};
}

/* Who says both halves; who carries a tag that both name, else the first, else the last. */
static enum fail halves_put(struct search *search, const struct halves *halves, struct str *meant)
{
	const struct spoken both = halves_spoken(search, halves);
	const struct spoken head = { { both.words[0] }, 1 }, tail = { { both.words[1] }, 1 };
	struct hits *hits = &search->finding.hits;

	buf_reset(&search->any[TONGUE_FI]);
	match_write(&search->any[TONGUE_FI], &both, STR(" OR "));
	enum fail fail = words_find(search, TONGUE_FI, &both);
	bool said = hits->count > 0;
	*meant = halves->both;
	if (!named_find(search, &both, NAMED_WHOLE, &fail) &&
	    !named_find(search, &both, NAMED_HINTED, &fail)) {
		if (named_find(search, &head, NAMED_WHOLE, &fail))
			*meant = said ? halves->both : halves->head;
		else if (!said && named_find(search, &tail, NAMED_WHOLE, &fail))
			*meant = halves->tail;
	}
	if (!fail)
		fail = tags_lift(search, TONGUE_FI, &both);
	if (!fail && hits->count == 0) {
		*meant = halves->head;
		fail = words_find(search, TONGUE_FI, &head);
		if (!fail) fail = commonness_check(search);
	}
	return fail;
}

/*
 * Of a compound that the dictionary knows and nobody wrote (ruokajono): what it is
 * about stands first in it, so the longest beginning is asked for first.
 */
static enum fail halves_find(struct search *search, struct str word)
{
	struct halves halves[HALVES_MAX];
	struct spoken alone = { .count = 1 };
	enum fail fail = FAIL_NONE;

	alone.words[0] = lexicon_query(search->lexicon, TONGUE_FI, word);
	uint32_t count = finnish_cut(lexicon_morphology(search->lexicon), word, &search->arena,
				     halves);
	named_find(search, &alone, NAMED_HINTED, &fail);
	for (uint32_t i = 0; !fail && i < count && search->finding.hits.count == 0; i++)
		fail = halves_put(search, &halves[i], &search->finding.meant);
	if (search->finding.hits.count == 0)
		search->finding.meant = STR("");
	hits_settle(&search->finding.hits);
	hits_settle(&search->finding.elsewhere);
	return fail;
}

/* Where a compound is found by a tag alone, who says a half of it comes first. */
static enum fail halves_lift(struct search *search, struct str word)
{
	struct buf *any = &search->any[TONGUE_FI];
	struct halves halves[HALVES_MAX];
	enum fail fail = FAIL_NONE;
	uint32_t count = finnish_cut(lexicon_morphology(search->lexicon), word, &search->arena,
				     halves);

	for (uint32_t i = 0; !fail && i < count; i++) {
		const struct spoken both = halves_spoken(search, &halves[i]);
		buf_reset(any);
		match_write(any, &both, STR(" OR "));
		fail = tags_lift(search, TONGUE_FI, &both);
	}
	return fail;
}

/* What the dictionary knows is hardly two slips from what was meant. */
static enum fail nearest_find(struct search *search, struct str word, struct str *nearest)
{
	enum fail fail = spelling_find(&search->spelling, search->db, word, nearest);

	if (!fail && nearest->len && lexicon_knows(search->lexicon, word) &&
	    spelling_distance(word, *nearest, 1) > 1)
		*nearest = STR("");
	return fail;
}

/* Each word that finds nothing by itself, as the nearest that would. */
static enum fail words_mend(struct search *search, struct question *question, struct str *meant)
{
	struct buf text = { 0 };
	enum fail fail = FAIL_NONE;
	bool mended = false;

	for (uint32_t i = 0; !fail && i < question->count; i++) {
		struct question alone = { .words = { question->words[i] }, .count = 1,
					  .finnish = question->finnish };
		struct str nearest = STR("");
		fail = question_put(search, &alone);
		if (!fail && search->finding.hits.count == 0)
			fail = nearest_find(search, question->words[i], &nearest);
		mended = mended || nearest.len;
		if (nearest.len)
			question->words[i] = nearest;
		buf_add_str(&text, i ? STR(" ") : STR(""));
		buf_add_str(&text, question->words[i]);
	}
	*meant = mended ? str_copy(&search->arena, buf_str(&text)) : STR("");
	buf_free(&text);
	return fail;
}

/* What finds nothing as it was asked. */
static enum fail question_mend(struct search *search, struct question *question)
{
	const struct hits *hits = &search->finding.hits;
	struct str meant;

	enum fail fail = words_mend(search, question, &meant);
	if (!fail && meant.len) {
		question_read(search, meant, question);
		search->finding.meant = meant;
	}
	if (!fail) fail = question_put(search, question);
	if (!fail && hits->count == 0 && question->count == 1)
		fail = halves_find(search, question->words[0]);
	if (!fail && hits->count == 0 && search->finding.elsewhere.count == 0 &&
	    question->count > 1)
		fail = some_put(search, question);
	return fail;
}

sqlite3 *search_database(struct search *search)
{
	return search->db;
}

const struct terms *search_terms(const struct search *search)
{
	return &search->meaning.terms;
}

/* One view of the archive, and one lock, for the question and the names of its hits. */
enum fail search_begin(struct search *search)
{
	if (!sqlite3_get_autocommit(search->db))
		return FAIL_NONE;
	enum fail fail = sqlite_run(search->db, "BEGIN");
	return fail ? fail : meaning_follow(&search->meaning, search->db, search->lexicon);
}

enum fail search_find(struct search *search, struct str words, struct finding *finding)
{
	struct question question;
	struct str folded;

	arena_reset(&search->arena);
	search->finding.meant = STR("");
	search->finding.some = false;
	hit_names_reset(search->names);
	enum fail fail = text_fold(&search->arena, words, &folded);
	if (!fail) fail = search_begin(search);
	if (fail)
		return fail;
	question_read(search, folded, &question);
	fail = question_put(search, &question);
	if (!fail && search->finding.hits.count == 0)
		fail = question_mend(search, &question);
	if (!fail && question.count == 1 && search->finding.hits.count &&
	    search->finding.hits.items[0].score < 1)
		fail = halves_lift(search, question.words[0]);
	*finding = search->finding;
	return fail;
}

enum fail search_name(struct search *search, uint64_t document, struct hit_name *name)
{
	return hit_names_find(search->names, document, name);
}

void search_rest(struct search *search)
{
	CHECK(sqlite3_get_autocommit(search->db) ||
	      sqlite_run(search->db, "COMMIT") == FAIL_NONE);
}

enum fail search_places(struct search *search, struct wanted_places wanted, places_visit *visit,
			void *visitor)
{
	const struct buf *any = &search->any[wanted.tongue];
	const struct value values[] = {
		value_text(buf_str(any)), value_number(wanted.thing),
		value_number(wanted.thing | SIDE_FREE_TAGS),
	};
	const char *table = index_table(wanted.tongue);
	struct buf sql = { 0 };
	sqlite3_stmt *statement;
	bool row = true;

	if (any->len == 0)
		return FAIL_NONE;
	buf_add_format(&sql, "SELECT rowid, places(%s) FROM %s(?1) WHERE rowid BETWEEN ?2 AND ?3",
		       table, table);
	buf_add_byte(&sql, 0);
	enum fail fail = statement_make(&statement, search->db, sql.ptr);
	if (!fail)
		statement_bind(statement, values, sizeof(values) / sizeof(*values));
	while (!fail && row) {
		fail = statement_step(statement, &row);
		if (!fail && row)
			visit(visitor, &(struct found_places){ statement_number(statement, 0),
							       sqlite_column_bytes(statement, 1) });
	}
	sqlite3_finalize(statement);
	buf_free(&sql);
	return fail;
}

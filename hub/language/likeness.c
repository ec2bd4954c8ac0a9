/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Two sparse matrices by columns: terms, and tags.  What a column is worth (idf)
 * and how long each phenomenon's row is are reckoned anew when something was added
 * and somebody asks.
 *
 * A text without tags first gets some: those it names, and those that the
 * phenomena nearest by its words carry.
 */
#include "language/likeness.h"

#include <math.h>
#include <stdlib.h>

#include "base/check.h"
#include "domain/items.h"
#include "language/word.h"

#define TAG_SHARE 0.8       /* of likeness by tags that were only guessed, against words */
#define TAG_SHARE_GIVEN 1.0 /* … that somebody chose */
#define SPOKEN_WEIGHT 0.4   /* of a tag that a phenomenon speaks of, against one it carries */
#define SPOKEN_WEIGHT_GIVEN 0.3 /* of one a question speaks of, where others were chosen */
#define NEAR_COUNT 15u      /* phenomena whose tags are taken as likely */
#define NEAR_WEIGHT 0.5
#define NEAR_MIN 0.05
#define SCORE_MIN 0.02      /* what shares less is not like it at all */

struct mention {
	uint32_t row;
	float weight;
};

struct column {
	struct mention *items;
	uint32_t count, cap;
	double worth; /* idf */
};

struct row {
	struct str id;
	double term_length, tag_length;
	uint64_t tags_from; /* its tags that were chosen, in `carried` */
	uint32_t tag_count;
};

/* A question's weights, by column. */
struct weights {
	uint32_t *columns;
	double *values;
	uint32_t count;
};

struct likeness {
	struct lexicon *lexicon;
	const struct concepts *concepts;
	struct table terms; /* → column */
	struct column *columns;
	uint32_t column_count, column_cap;
	struct column *tags; /* by concept */
	struct row *rows;
	uint32_t row_count, row_cap;
	uint32_t *carried;
	uint32_t carried_count, carried_cap;
	double *scores; /* of the question under way, by row */
	bool reckoned;
	struct arena arena;    /* ids and terms */
	struct arena question; /* of one call */
};

void likeness_open(struct likeness **likeness, struct lexicon *lexicon,
		   const struct concepts *concepts)
{
	struct likeness *made = calloc(1, sizeof(*made));

	CHECK(made);
	made->lexicon = lexicon;
	made->concepts = concepts;
	made->tags = calloc(concepts_count(concepts), sizeof(*made->tags));
	CHECK(made->tags);
	*likeness = made;
}

void likeness_close(struct likeness *likeness)
{
	if (!likeness)
		return;
	for (uint32_t i = 0; i < likeness->column_count; i++)
		free(likeness->columns[i].items);
	for (uint32_t i = 0; i < concepts_count(likeness->concepts); i++)
		free(likeness->tags[i].items);
	table_free(&likeness->terms);
	free(likeness->columns);
	free(likeness->tags);
	free(likeness->rows);
	free(likeness->carried);
	free(likeness->scores);
	arena_free(&likeness->arena);
	arena_free(&likeness->question);
	free(likeness);
}

/* --- what a text is made of */

struct features {
	struct weights terms;
	double *tags;              /* weights by concept */
	uint32_t chosen[LIKE_TAGS_MAX];
	uint32_t chosen_count;
};

static bool column_find(struct likeness *likeness, struct str term, bool make, uint32_t *column)
{
	if (table_find(&likeness->terms, term, column))
		return true;
	if (!make)
		return false;
	likeness->columns = items_grow_u32(likeness->columns, likeness->column_count,
					   &likeness->column_cap, sizeof(*likeness->columns));
	*column = likeness->column_count++;
	likeness->columns[*column] = (struct column){ 0 };
	table_set(&likeness->terms, str_copy(&likeness->arena, term), *column);
	return true;
}

/* A word with many terms is one word all the same. */
static void term_weigh(struct weights *terms, uint32_t column, double weight)
{
	for (uint32_t i = 0; i < terms->count; i++) {
		if (terms->columns[i] != column)
			continue;
		terms->values[i] += weight;
		return;
	}
	terms->columns[terms->count] = column;
	terms->values[terms->count++] = weight;
}

static void words_weigh(struct likeness *likeness, const struct spoken *spoken, bool make,
			struct weights *terms)
{
	for (uint32_t i = 0; i < spoken->count; i++) {
		const struct term_set *word = spoken->words[i];
		for (uint32_t j = 0; j < word->count; j++) {
			uint32_t column;
			if (!str_has_prefix(word->items[j], STR(MARK_SWEDISH_PART)) &&
			    column_find(likeness, word->items[j], make, &column))
				term_weigh(terms, column, 1 / sqrt(word->count));
		}
	}
	/* The second time says less than the first. */
	for (uint32_t i = 0; i < terms->count; i++)
		if (terms->values[i] > 1)
			terms->values[i] = 1 + log(terms->values[i]);
}

static void spoken_read(struct likeness *likeness, const struct likely *text,
			struct spoken *spoken)
{
	enum tongue tongue = tongue_of(text->text, text->lang);
	struct word word;
	size_t at = 0;

	spoken->count = 0;
	while (spoken->count < CONCEPT_WORDS_MAX && word_take(text->text, &at, &word))
		spoken->words[spoken->count++] = lexicon_index(likeness->lexicon, tongue,
							       word.text);
}

/* Lives until the next call; `make`: terms that nobody said before become columns. */
static struct features features_read(struct likeness *likeness, const struct likely *text,
				     bool make)
{
	struct arena *arena = &likeness->question;
	struct features features = { 0 };
	struct spoken spoken;
	size_t most = LIKE_TAGS_MAX;

	arena_reset(arena);
	spoken_read(likeness, text, &spoken);
	for (uint32_t i = 0; i < spoken.count; i++)
		most += spoken.words[i]->count;
	features.terms.columns = arena_take_array(arena, most, sizeof(uint32_t));
	features.terms.values = arena_take_array(arena, most, sizeof(double));
	words_weigh(likeness, &spoken, make, &features.terms);
	features.tags = arena_take_array(arena, concepts_count(likeness->concepts), sizeof(double));
	concepts_weigh(likeness->concepts, &spoken, features.tags);
	for (uint32_t i = 0; i < text->tag_count; i++) {
		uint32_t concept, column;
		if (concept_find(text->tags[i], &concept))
			features.chosen[features.chosen_count++] = concept;
		else if (text->tags[i].len && column_find(likeness, text->tags[i], make, &column))
			term_weigh(&features.terms, column, 1);
	}
	return features;
}

/* --- adding */

static void column_add(struct column *column, uint32_t row, double weight)
{
	column->items = items_grow_u32(column->items, column->count, &column->cap,
				       sizeof(*column->items));
	column->items[column->count++] = (struct mention){ row, (float)weight };
}

static double tag_weight(const struct features *features, uint32_t concept)
{
	for (uint32_t i = 0; i < features->chosen_count; i++)
		if (features->chosen[i] == concept)
			return 1;
	return SPOKEN_WEIGHT * features->tags[concept];
}

void likeness_add(struct likeness *likeness, const struct likely *phenomenon)
{
	struct features features = features_read(likeness, phenomenon, true);
	uint32_t place = likeness->row_count++;

	likeness->rows = items_grow_u32(likeness->rows, place, &likeness->row_cap,
					sizeof(*likeness->rows));
	likeness->rows[place] = (struct row){
		.id = str_copy(&likeness->arena, phenomenon->id),
		.tags_from = likeness->carried_count,
		.tag_count = features.chosen_count,
	};
	for (uint32_t i = 0; i < features.chosen_count; i++) {
		likeness->carried = items_grow_u32(likeness->carried, likeness->carried_count,
						   &likeness->carried_cap,
						   sizeof(*likeness->carried));
		likeness->carried[likeness->carried_count++] = features.chosen[i];
	}
	for (uint32_t i = 0; i < features.terms.count; i++)
		column_add(&likeness->columns[features.terms.columns[i]], place,
			   features.terms.values[i]);
	for (uint32_t i = 0; i < concepts_count(likeness->concepts); i++)
		if (tag_weight(&features, i) > 0)
			column_add(&likeness->tags[i], place, tag_weight(&features, i));
	likeness->reckoned = false;
}

/* --- asking */

static void column_reckon(struct column *column, uint32_t rows)
{
	column->worth = log((rows + 1.0) / (column->count + 0.5));
	if (column->worth < 0)
		column->worth = 0;
}

static void likeness_reckon(struct likeness *likeness)
{
	for (uint32_t i = 0; i < likeness->row_count; i++)
		likeness->rows[i].term_length = likeness->rows[i].tag_length = 0;
	for (uint32_t i = 0; i < likeness->column_count; i++) {
		struct column *column = &likeness->columns[i];
		column_reckon(column, likeness->row_count);
		for (uint32_t j = 0; j < column->count; j++) {
			double value = column->items[j].weight * column->worth;
			likeness->rows[column->items[j].row].term_length += value * value;
		}
	}
	for (uint32_t i = 0; i < concepts_count(likeness->concepts); i++) {
		struct column *column = &likeness->tags[i];
		column_reckon(column, likeness->row_count);
		for (uint32_t j = 0; j < column->count; j++) {
			double value = column->items[j].weight * column->worth;
			likeness->rows[column->items[j].row].tag_length += value * value;
		}
	}
	for (uint32_t i = 0; i < likeness->row_count; i++) {
		likeness->rows[i].term_length = sqrt(likeness->rows[i].term_length);
		likeness->rows[i].tag_length = sqrt(likeness->rows[i].tag_length);
	}
	likeness->scores = realloc(likeness->scores,
				   (likeness->row_count + 1) * sizeof(*likeness->scores));
	CHECK(likeness->scores);
	likeness->reckoned = true;
}

static void terms_score(struct likeness *likeness, const struct weights *terms)
{
	double length = 0;

	for (uint32_t i = 0; i < likeness->row_count; i++)
		likeness->scores[i] = 0;
	for (uint32_t i = 0; i < terms->count; i++) {
		double value = terms->values[i] * likeness->columns[terms->columns[i]].worth;
		length += value * value;
	}
	length = sqrt(length);
	for (uint32_t i = 0; i < terms->count && length > 0; i++) {
		const struct column *column = &likeness->columns[terms->columns[i]];
		double value = terms->values[i] * column->worth * column->worth / length;
		for (uint32_t j = 0; j < column->count; j++) {
			const struct mention *mention = &column->items[j];
			likeness->scores[mention->row] += value * mention->weight /
							  likeness->rows[mention->row].term_length;
		}
	}
}

static void tags_score(struct likeness *likeness, const double *tags, double share)
{
	double length = 0;

	for (uint32_t i = 0; i < concepts_count(likeness->concepts); i++)
		length += tags[i] * likeness->tags[i].worth * tags[i] * likeness->tags[i].worth;
	length = sqrt(length);
	for (uint32_t i = 0; i < concepts_count(likeness->concepts) && length > 0; i++) {
		const struct column *column = &likeness->tags[i];
		double value = share * tags[i] * column->worth * column->worth / length;
		for (uint32_t j = 0; value > 0 && j < column->count; j++) {
			const struct mention *mention = &column->items[j];
			likeness->scores[mention->row] += value * mention->weight /
							  likeness->rows[mention->row].tag_length;
		}
	}
}

/* The best rows so far, in order; gives how many of `most` there are. */
static uint32_t best_find(const struct likeness *likeness, struct str id, uint32_t *best,
			  uint32_t most)
{
	uint32_t count = 0;

	for (uint32_t row = 0; row < likeness->row_count; row++) {
		double score = likeness->scores[row];
		bool is_worse = count == most && score <= likeness->scores[best[most - 1]];
		if (score < SCORE_MIN || is_worse || str_equal(likeness->rows[row].id, id))
			continue;
		uint32_t at = count < most ? count++ : most - 1;
		for (; at > 0 && likeness->scores[best[at - 1]] < score; at--)
			best[at] = best[at - 1];
		best[at] = row;
	}
	return count;
}

/* The tags of what is near by its words are likely to be this one's, too. */
static void tags_borrow(struct likeness *likeness, struct str id, double *tags)
{
	uint32_t near[NEAR_COUNT];
	uint32_t count = best_find(likeness, id, near, NEAR_COUNT);

	for (uint32_t i = 0; i < count; i++) {
		const struct row *row = &likeness->rows[near[i]];
		double score = likeness->scores[near[i]];
		for (uint32_t j = 0; j < row->tag_count && score > NEAR_MIN; j++)
			tags[likeness->carried[row->tags_from + j]] += NEAR_WEIGHT * score;
	}
}

uint32_t likeness_find(struct likeness *likeness, const struct likely *question,
		       struct like likes[LIKES_MAX])
{
	struct features features = features_read(likeness, question, false);
	uint32_t best[LIKES_MAX];
	double share = TAG_SHARE;

	if (!likeness->reckoned)
		likeness_reckon(likeness);
	terms_score(likeness, &features.terms);
	if (features.chosen_count) {
		share = TAG_SHARE_GIVEN;
		for (uint32_t i = 0; i < concepts_count(likeness->concepts); i++)
			features.tags[i] *= SPOKEN_WEIGHT_GIVEN;
		for (uint32_t i = 0; i < features.chosen_count; i++)
			features.tags[features.chosen[i]] = 1;
	} else {
		tags_borrow(likeness, question->id, features.tags);
	}
	tags_score(likeness, features.tags, share);
	uint32_t count = best_find(likeness, question->id, best, LIKES_MAX);
	for (uint32_t i = 0; i < count; i++)
		likes[i] = (struct like){ likeness->rows[best[i]].id, likeness->scores[best[i]] };
	return count;
}

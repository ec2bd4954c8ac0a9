/* SPDX-License-Identifier: EUPL-1.2 */
#include "archive/tokenizer.h"

#include <stdlib.h>
#include <string.h>

#include "journal/sqlite.h"
#include "language/word.h"

struct Fts5Tokenizer {
	struct lexicon *lexicon;
	enum tongue tongue;
};

static int tokenizer_make(void *lexicon, const char **words, int count, Fts5Tokenizer **out)
{
	Fts5Tokenizer *made = calloc(1, sizeof(*made));

	if (!made)
		return SQLITE_NOMEM;
	made->lexicon = lexicon;
	for (int i = 0; count > 0 && i < TONGUE_COUNT; i++)
		if (strcmp(words[0], tongue_word((enum tongue)i)) == 0)
			made->tongue = (enum tongue)i;
	*out = made;
	return SQLITE_OK;
}

static void tokenizer_free(Fts5Tokenizer *tokenizer)
{
	free(tokenizer);
}

typedef int token_event(void *self, int flags, const char *token, int len, int from, int to);

static int word_give(const Fts5Tokenizer *tokenizer, const struct word *word, token_event *event,
		     void *self)
{
	const struct term_set *terms = lexicon_index(tokenizer->lexicon, tokenizer->tongue,
						     word->text);
	int result = SQLITE_OK;

	for (uint32_t i = 0; i < terms->count && result == SQLITE_OK; i++)
		result = event(self, i ? FTS5_TOKEN_COLOCATED : 0, terms->items[i].ptr,
			       (int)terms->items[i].len, (int)word->from, (int)word->to);
	return result;
}

/* SQLite's own shape of a callback, so its own number of parameters. */
static int text_walk(Fts5Tokenizer *tokenizer, struct str text, token_event *event, void *self)
{
	int result = SQLITE_OK;
	struct word word;
	size_t at = 0;

	while (result == SQLITE_OK && word_take(text, &at, &word))
		result = word_give(tokenizer, &word, event, self);
	return result;
}

static int tokenizer_walk(Fts5Tokenizer *tokenizer, void *self, int flags, const char *ptr,
			  int len, token_event *event)
{
	if (flags & FTS5_TOKENIZE_QUERY)
		return event(self, 0, ptr, len, 0, len);
	return text_walk(tokenizer, (struct str){ ptr, (size_t)len }, event, self);
}

enum fail fts_find(sqlite3 *db, fts5_api **api)
{
	sqlite3_stmt *statement = NULL;

	*api = NULL;
	enum fail fail = sqlite_fail(sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement,
							NULL));
	if (!fail) {
		sqlite3_bind_pointer(statement, 1, api, "fts5_api_ptr", NULL);
		sqlite3_step(statement);
	}
	sqlite3_finalize(statement);
	return !fail && !*api ? FAIL_NOT_FOUND : fail;
}

enum fail tokenizer_open(sqlite3 *db, struct lexicon *lexicon)
{
	fts5_tokenizer calls = {
		.xCreate = tokenizer_make,
		.xDelete = tokenizer_free,
		.xTokenize = tokenizer_walk,
	};
	fts5_api *api;

	enum fail fail = fts_find(db, &api);
	if (!fail)
		fail = sqlite_fail(api->xCreateTokenizer(api, "vartti", lexicon, &calls, NULL));
	return fail;
}

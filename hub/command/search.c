/* SPDX-License-Identifier: EUPL-1.2 */
/* vartti search --json QUERY [--limit N]: all hits, best first, on one line. */
#include <stdio.h>

#include "archive/glossary.h"
#include "archive/search.h"
#include "base/buf.h"
#include "command/command.h"
#include "command/vocabulary.h"
#include "config.h"
#include "host/folder.h"
#include "wire/json.h"

static enum fail hits_write(struct json *json, struct search *search, const struct hits *hits,
			    uint64_t limit)
{
	struct hit_name name;
	enum fail fail = FAIL_NONE;

	json_open(json, '[');
	for (size_t i = 0; !fail && i < hits->count && i < limit; i++) {
		fail = search_name(search, hits->items[i].document, &name);
		if (fail)
			break;
		json_open(json, '{');
		member_text(json, "id", name.id);
		member_text(json, "session", name.session);
		json_key(json, "score");
		json_double(json, hits->items[i].score);
		json_close(json, '}');
	}
	json_close(json, ']');
	return fail;
}

static enum fail answer_write(struct buf *out, struct search *search, struct str words,
			      uint64_t limit)
{
	struct json json = { .out = out };
	struct finding finding;

	enum fail fail = search_find(search, words, &finding);
	if (fail)
		return fail;
	json_open(&json, '{');
	json_key(&json, "hits");
	fail = hits_write(&json, search, &finding.hits, limit);
	member_flag(&json, "some", finding.some);
	member_str(&json, "meant", finding.meant);
	json_key(&json, "other_languages");
	if (!fail) fail = hits_write(&json, search, &finding.elsewhere, limit);
	json_close(&json, '}');
	return fail;
}

/* A glossary_source: by the folder as it is. */
static enum fail terms_read(void *self, struct terms *terms)
{
	const char *const *data = self;
	struct asking *asking;

	enum fail fail = vocabulary_open(&asking, terms, *data);
	asking_close(asking);
	return fail;
}

int search_run(const struct config *config)
{
	struct buf path = { 0 }, out = { 0 };
	struct glossary *glossary = NULL;
	const char *data = config->data;
	struct search *search = NULL;
	uint64_t limit = UINT64_MAX;

	if (config->rest_count == 0 || !config->json ||
	    (config->limit[0] && !str_to_u64(str_from(config->limit), &limit))) {
		fprintf(stderr, "vartti search: --json QUERY [--limit N] (vartti help)\n");
		return EXIT_USAGE;
	}
	folder_path(data, DATA_ARCHIVE, &path);
	glossary = glossary_open();
	enum fail fail = glossary_take(glossary, terms_read, &data);
	if (!fail) fail = search_open(&search, path.ptr, glossary);
	if (!fail) fail = answer_write(&out, search, str_from(config->rest[0]), limit);
	if (fail)
		fprintf(stderr, "vartti search: %s: %s\n", path.ptr, fail_words(fail));
	else
		printf("%.*s\n", STR_ARGS(buf_str(&out)));
	search_close(search);
	glossary_close(glossary);
	buf_free(&path);
	buf_free(&out);
	return fail ? EXIT_FAILED : EXIT_FINE;
}

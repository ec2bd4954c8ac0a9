/* SPDX-License-Identifier: EUPL-1.2 */
#include "options.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define NUMBERS(X)                                                                      \
	X(port) X(members) X(rooms) X(rate) X(seconds) X(spread_ms) X(window) X(bytes)  \
	X(rest_s) X(limit_s)
#define WORDS(X) X(dialect) X(path) X(plan)

static uint32_t number(const char *word)
{
	char *end;
	unsigned long value = strtoul(word, &end, 10);

	if (end == word || (*end && *end != ',') || value > UINT32_MAX)
		end_with(word);
	return (uint32_t)value;
}

static uint32_t numbers(const char *word, uint32_t *list)
{
	uint32_t count = 0;

	while (word) {
		if (count == PIDS_MAX)
			end_with("too many numbers in a list");
		list[count++] = number(word);
		word = strchr(word, ',');
		if (word)
			word++;
	}
	return count;
}

static const char *value_of(const char *word, const char *name)
{
	size_t len = strlen(name);

	return strncmp(word, name, len) == 0 && word[len] == '=' ? word + len + 1 : NULL;
}

static bool option_read(struct options *options, const char *word)
{
	const char *value;

#define X(name)                                       \
	if ((value = value_of(word, #name))) {        \
		options->name = number(value);        \
		return true;                          \
	}
	NUMBERS(X)
#undef X
#define X(name)                                       \
	if ((value = value_of(word, #name))) {        \
		options->name = value;                \
		return true;                          \
	}
	WORDS(X)
#undef X
	if ((value = value_of(word, "pids")))
		options->pid_count = numbers(value, options->pids);
	else if ((value = value_of(word, "cores")))
		options->core_count = numbers(value, options->cores);
	return value != NULL;
}

void options_read(struct options *options, int argc, char **argv)
{
	*options = (struct options){
		.dialect = "plain", .path = "/", .members = 10, .rooms = 1, .rate = 10,
		.seconds = 1, .window = 256, .bytes = 200, .limit_s = 60,
	};
	errno = 0;
	if (argc < 2)
		end_with("load posts|votes|joins|commands name=value...");
	options->scenario = argv[1];
	for (int i = 2; i < argc; i++)
		if (!option_read(options, argv[i]))
			end_with(argv[i]);
	if (!options->members || !options->rooms || !options->window || !options->seconds)
		end_with("a count is 0");
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* X(NAME, "word", words after it at most, "words after it", "what it does") */
#define COMMANDS(X)                                                                              \
	X(SERVE, "serve", 0, "", "run the hub until SIGTERM or Ctrl-C")                          \
	X(USER, "user", 2, "add NAME | list | reset NAME", "accounts of coordinators and admins") \
	X(EXPORT, "export", 0, "", "closed sessions as a file")                                  \
	X(VERIFY, "verify", 0, "", "fold every journal; exit 1 and the place on a mismatch")     \
	X(GUARD, "guard", 0, "", "what the guard finds in texts: JSON Lines in, JSON Lines out") \
	X(IMPORT, "import", 1, "FILE.jsonl", "posts from elsewhere, as closed sessions")         \
	X(SEARCH, "search", 1, "QUERY", "phenomena by their words, best first")                  \
	X(SIMILAR, "similar", 0, "", "what is like each line: JSON Lines in, JSON Lines out")    \
	X(ERASE, "erase", 2, "[FROM TO]", "a text, a session, a card, what is over an age")  \
	X(KEEP, "keep", 0, "", "mark a session to be kept, whatever its age")                    \
	X(RETENTION, "retention", 0, "", "what is over the age, and its erasure")                \
	X(REBUILD, "rebuild", 0, "", "make all tables again of the journal, with no hub running") \
	X(BACKUP, "backup", 0, "", "a copy of all data, beside a running hub")                   \
	X(RESTORE, "restore", 0, "", "a folder of a copy, without what was erased since")        \
	X(DEMO, "demo", 1, "FILE.json", "an invented county, told into a fresh folder")          \
	X(VERSION, "version", 0, "", "the version of this program")                              \
	X(HELP, "help", 0, "", "this text")

enum command {
#define X(name, word, rest_max, rest, words) COMMAND_##name,
	COMMANDS(X)
#undef X
	COMMAND_COUNT
};

#define FOR(name) (1u << COMMAND_##name)
#define FOR_ALL (~(FOR(VERSION) | FOR(HELP)) & (FOR(COUNT) - 1))

/* X(field, "option", "environment", "default", "value", subcommands, "what it is") */
#define SETTINGS(X)                                                                             \
	X(data, "--data", "VARTTI_DATA", "./data", "DIR", FOR_ALL, "the folder of all data")    \
	X(listen, "--listen", "VARTTI_LISTEN", "127.0.0.1:7515", "ADDRESS", FOR(SERVE),         \
	  "host:port, [host]:port or unix:/path")                                               \
	X(origin, "--origin", "VARTTI_ORIGIN", "", "URL", FOR(SERVE),                           \
	  "the public address behind a proxy, such as https://vartti.example")                  \
	X(county, "--county", "VARTTI_COUNTY", "", "NAME", FOR(SERVE),                          \
	  "the wellbeing services county or other whole area")                                  \
	X(areas, "--areas", "VARTTI_AREAS", "", "NAMES", FOR(SERVE),                            \
	  "municipalities, separated by commas")                                                \
	X(units, "--units", "VARTTI_UNITS", "", "NAMES", FOR(SERVE),                            \
	  "units that hold sessions, separated by commas")                                      \
	X(session, "--session", "", "", "ID", FOR(EXPORT) | FOR(ERASE) | FOR(KEEP),      \
	  "this session alone, practice too")  \
	X(format, "--format", "", "json", "FORMAT", FOR(EXPORT), "json, jsonl, csv, qdpx or qdc") \
	X(from, "--from", "", "", "DAY", FOR(EXPORT) | FOR(RESTORE),                            \
	  "sessions opened on this day or later; of restore: the folder of the copy")           \
	X(to, "--to", "", "", "DAY", FOR(EXPORT) | FOR(BACKUP) | FOR(DEMO),                     \
	  "sessions opened on this day or earlier; of demo: the last day (default today); of "  \
	  "backup: the folder to make")                                                         \
	X(out, "--out", "", "", "FILE", FOR(EXPORT), "into this file, not to standard output")  \
	X(post, "--post", "", "", "N", FOR(ERASE), "the phenomenon with this number")           \
	X(comment, "--comment", "", "", "N/M", FOR(ERASE), "the comment with this number")      \
	X(passage, "--passage", "", "", "N or N/M", FOR(ERASE),                                 \
	  "of that text the characters FROM (counted from 0) up to TO")                         \
	X(step, "--step", "", "", "K", FOR(ERASE), "the next step, in the transcript's order; "  \
	  "with --card the card's step, in its order")                                          \
	X(card, "--card", "", "", "N", FOR(ERASE), "the card with this number, whole")          \
	X(field, "--field", "", "", "NAME", FOR(ERASE),                                         \
	  "of the card (what, tried, ...) or of its step (text, to) this alone, FROM TO of it")  \
	X(follow_up, "--follow-up", "", "", "MONTHS", FOR(ERASE),                               \
	  "of the card's step the answer after 6 or 12 months")                                 \
	X(reason, "--reason", "", "", "TEXT", FOR(ERASE), "why; it is kept, and names nobody")  \
	X(older_than, "--older-than", "", "", "DAYS", FOR(ERASE), "sessions that ended before") \
	X(before, "--before", "", "", "DAY", FOR(ERASE), "sessions that ended before this day") \
	X(retention_days, "--retention-days", "VARTTI_RETENTION_DAYS", "0", "N",                \
	  FOR(SERVE) | FOR(RETENTION),                                                          \
	  "sessions go so many days after their end, unless they are kept; 0: none does")       \
	X(ledger, "--ledger", "", "", "FILE", FOR(RESTORE),                                     \
	  "a later ledger of erasures than the copy's own")                                     \
	X(title, "--title", "", "", "TITLE", FOR(IMPORT), "of the imported session")             \
	X(limit, "--limit", "", "", "N", FOR(SEARCH), "at most so many hits")                    \
	X(role, "--role", "", "coordinator", "ROLE", FOR(USER), "of user add: coordinator, admin")

/* X(field, "option", subcommands, "what it does") */
#define FLAGS(X)                                                                                \
	X(practice, "--practice", FOR(SERVE),                                                   \
	  "make an account when there is none and a practice session, print their links")       \
	X(shared, "--shared", FOR(EXPORT),                                                      \
	  "for those outside: no small counts, only texts that may be quoted (csv, jsonl)")     \
	X(heading, "--heading", FOR(ERASE), "the session's title and question")                 \
	X(off, "--off", FOR(KEEP), "it need not be kept any more")                              \
	X(dry_run, "--dry-run", FOR(RETENTION) | FOR(ERASE), "say what would go, and do nothing") \
	X(json, "--json", FOR(SEARCH) | FOR(SIMILAR), "answer as JSON")

static const struct {
	const char *word, *rest, *words;
	int rest_max;
} commands[] = {
#define X(name, word, rest_max, rest, words) { word, rest, words, rest_max },
	COMMANDS(X)
#undef X
};

static enum fail complain(const char *what, const char *word)
{
	fprintf(stderr, "vartti: %s: %s (vartti help)\n", what, word);
	return FAIL_USAGE;
}

static const char *environment(const char *name, const char *otherwise)
{
	const char *value = name[0] ? getenv(name) : NULL;

	return value && value[0] ? value : otherwise;
}

/* The text after "--data=" or in the next word; NULL: this is another option. */
static const char *option_value(const char *option, char **words, int *at)
{
	size_t len = strlen(option);
	const char *word = words[*at];

	if (strncmp(word, option, len) != 0)
		return NULL;
	if (word[len] == '=')
		return word + len + 1;
	if (word[len] != '\0')
		return NULL;
	if (!words[*at + 1])
		return "";
	return words[++*at];
}

static bool command_find(const char *word, enum command *command)
{
	for (int i = 0; i < COMMAND_COUNT; i++) {
		if (strcmp(word, commands[i].word) != 0)
			continue;
		*command = (enum command)i;
		return true;
	}
	return false;
}

/* One option, and its value if it has one; `*at` moves on over both. */
static enum fail option_load(struct config *config, enum command command, char **words, int *at)
{
	const char *word = words[*at], *value;

#define X(field, option, variable, otherwise, argument, whose, about)                           \
	if ((value = option_value(option, words, at))) {                                        \
		if (!((whose) >> command & 1u))                                                 \
			return complain("not an option of this command", word);                 \
		if (!value[0])                                                                  \
			return complain("a value is missing after", word);                      \
		config->field = value;                                                          \
		return FAIL_NONE;                                                               \
	}
	SETTINGS(X)
#undef X
#define X(field, option, whose, about)                                                          \
	if (strcmp(word, option) == 0) {                                                        \
		if (!((whose) >> command & 1u))                                                 \
			return complain("not an option of this command", word);                 \
		config->field = true;                                                           \
		return FAIL_NONE;                                                               \
	}
	FLAGS(X)
#undef X
	return complain("unknown option", word);
}

static bool asks_help(const char *word)
{
	return strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0;
}

/* Options may stand anywhere after the command; other words are moved to the front. */
static enum fail words_load(struct config *config, enum command command, char **words)
{
	int kept = 0;

	for (int at = 0; words[at]; at++) {
		if (asks_help(words[at])) {
			config->command = commands[COMMAND_HELP].word;
			return FAIL_NONE;
		}
		if (words[at][0] == '-') {
			enum fail fail = option_load(config, command, words, &at);
			if (fail)
				return fail;
			continue;
		}
		if (kept == commands[command].rest_max)
			return complain("one word too many", words[at]);
		words[kept++] = words[at];
	}
	config->rest = (const char *const *)words;
	config->rest_count = kept;
	config->name = kept > 1 ? words[1] : "";
	return FAIL_NONE;
}

enum fail config_load(struct config *config, int argc, char **argv)
{
	enum command command;

	*config = (struct config){
#define X(field, option, variable, otherwise, argument, whose, about) \
		.field = environment(variable, otherwise),
		SETTINGS(X)
#undef X
		.command = commands[COMMAND_HELP].word, .name = "",
	};
	if (argc < 2)
		return complain("which command?", "serve, user, export, import, search and others");
	if (asks_help(argv[1]))
		return FAIL_NONE;
	if (strcmp(argv[1], "--version") == 0)
		command = COMMAND_VERSION;
	else if (!command_find(argv[1], &command))
		return complain("unknown command", argv[1]);
	config->command = commands[command].word;
	return words_load(config, command, argv + 2);
}

static void setting_print(const char *option, const char *value, const char *about)
{
	char left[64];

	snprintf(left, sizeof(left), "%s %s", option, value);
	printf("  %-20s %s", left, about);
}

static void whose_print(unsigned whose)
{
	const char *between = " (";

	if (whose == FOR_ALL) {
		printf(" (all)\n");
		return;
	}
	for (int i = 0; i < COMMAND_COUNT; i++) {
		if (!(whose >> i & 1u))
			continue;
		printf("%s%s", between, commands[i].word);
		between = ", ";
	}
	printf(")\n");
}

static void default_print(const char *variable, const char *otherwise)
{
	if (variable[0])
		printf("  %-20s environment %s\n", "", variable);
	if (otherwise[0])
		printf("  %-20s default %s\n", "", otherwise);
}

void config_print_help(void)
{
	printf("vartti COMMAND [OPTION]...\n\nCommands\n");
	for (int i = 0; i < COMMAND_COUNT; i++)
		printf("  %s%s%s\n  %-20s %s\n", commands[i].word, commands[i].rest[0] ? " " : "",
		       commands[i].rest, "", commands[i].words);
	printf("\nOptions\n");
#define X(field, option, variable, otherwise, argument, whose, about) \
	setting_print(option, argument, about);                       \
	whose_print(whose);                                           \
	default_print(variable, otherwise);
	SETTINGS(X)
#undef X
#define X(field, option, whose, about)    \
	setting_print(option, "", about); \
	whose_print(whose);
	FLAGS(X)
#undef X
}

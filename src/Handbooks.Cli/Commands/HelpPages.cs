using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Handbooks.Cli.Commands;

/// <summary>Adds to each command's --help what a list of options cannot tell: examples, where output goes, the exit codes.</summary>
internal static class HelpPages
{
    private const string Codes = """
        Exit codes:
          0    fine
          1    errors in the content; nothing was written
          2    wrong usage, or errors in handbook.yml
          3    the machine: disk, rights, a port that is taken
          4    a defect of the tool
          5    the public site would hold something internal; nothing was written
          130  interrupted with Ctrl+C (143: ended by the system)
        """;

    private static readonly Dictionary<string, string> Additions = new(StringComparer.Ordinal)
    {
        ["build"] = """
            Examples:
              handbook                           input/ becomes output/team/ and output/public/
              handbook build -i docs -o site     other folders
              handbook --strict                  warnings keep the site from being written, too
              handbook build --baseline output   fails where a public address of the last build would vanish
              handbook build --require-public-list public.txt
                                                 fails where the public site has something that nobody reviewed;
                                                 --save-public-list public.txt writes that list
              handbook build --as-of 2026-06-30 -o june
                                                 both sites as they were that day; what is no longer public is left out

            Dates, slips and "What changed" come from git: a full clone has them, a shallow one says that it does not.
            SOURCE_DATE_EPOCH, if it is set, is the date that the sites bear.

            Findings go to standard error, the summary to standard output. While there is an error nothing is
            written: the last good site stays as it is.
            """,
        ["check"] = """
            Examples:
              handbook check                     every fault, with its place and how to fix it
              handbook check --format github     annotations in GitHub Actions; also gitlab, sarif, msbuild
              handbook check --format json       the same for programs
              handbook check --changed-since main
                                                 only what is wrong since then; the rest is counted
              handbook check --audience public   what the public would see, and whether anything internal is in it
              handbook check --audience public --changed-since main
                                                 what a branch newly publishes, and what it withdraws

            The report goes to standard output; with github, gitlab, sarif and msbuild the summary goes to standard
            error. Paths are relative to the root of the repository for github, gitlab and sarif. GitHub's table goes to
            the file that GITHUB_STEP_SUMMARY names. "ignore:" in handbook.yml and comments such as
            <!-- handbook: ignore HB3003 (why) --> leave findings unreported.

            The JSON has "version", "diagnostics" and "counts", "ignored" if something is ignored, and "older", a number,
            with --changed-since; its paths are relative to the input folder, lines and columns count from 1. With
            --audience public it has "audience", "public" and "public_counts", too: the pages, roles, items, people and
            files of the public site, each with its address there; with --changed-since "changed_since", whose
            "published" and "withdrawn" hold the same kinds and "texts": titles and paragraphs.
            """,
        ["diff"] = """
            Examples:
              handbook diff                      what your branch and your unsaved work change, in words
              handbook diff main                 the input folder as it is, against a branch, a tag or a commit
              handbook diff v1.2 v1.3            two commits
              handbook diff ../old input         two folders
              handbook diff --format markdown    the same as a comment on a pull request

            What becomes public stands first; then roles, the roadmap, pages and addresses, new and solved findings. Each
            line names the file and the line where it can be read, or where it was. What is a folder on disk is read as a
            folder, everything else as a revision.

            Without a base, it is the commit at which HEAD left origin/HEAD, origin/main or origin/master, or, without
            such a remote, the local main or master. Errors in the content stop nothing: the last line counts them.

            The exit code is 0 whether anything changed or not; with --exit-code it is 1 if something did. Markdown stays
            below 65,000 characters. The JSON has "version" (1), "base", "head", "changed", "public" with "published" and
            "withdrawn", "changes" and "findings". A change has "part", "kind", "key", "subject", "from", "to", and where
            they apply "list", "list_before", "other", "slips", "first_promise" and "add"; its place is "state" (head or
            base), "path", "line" and "column".
            """,
        ["preview"] = """
            Addresses:
              /team/       the team site, as output/team will be
              /public/     the public site, as output/public will be
              /            leads to the team site

            Pages reload when a file of the input folder changes. While a file has an error, the last good version
            stays, with the error, its line and a link that opens your editor there (--editor) on top of it. Nothing is
            written, and only this computer can connect.
            """,
        ["pdf"] = """
            Examples:
              handbook pdf                       handbook.pdf: the team's handbook, with contents and page numbers
              handbook pdf --audience public -o public.pdf
                                                 only what is public
              handbook pdf -o handbook.html      one web page that needs no other file; needs no browser, either

            Each page of the site is a chapter, in the order of the menu; then come the role map, who does what, who
            decides and the roadmap with its items. Links lead within the file; those to other files lead to the
            site if handbook.yml has its address. Nothing is written while there is an error.
            """,
        ["who"] = """
            Examples:
              handbook who "process improvement"          who is accountable and responsible, and which sentence says so
              handbook who "Who decides about hiring?"    the words that only ask are left out
              handbook who --role "Agilist"               all that a role answers for, does, is asked and is told
              handbook who budget --format json           the same for programs

            Words are found by their stems and synonyms, in titles first, then in the words of the sources. Roles are
            found by their titles and aliases. Where no source names who answers, it says so.

            The JSON is all that standard output holds: "version" (1), "question", "read_as", "role", "answers" and
            "nearest". An answer has "id", "kind" (activity, item, right, domain, escalation), "title",
            "other_wordings", "group", "has_all_words", "nobody_accountable"; "accountable", "responsible",
            "consulted" and "informed", each a list of { "id", "title" }; "condition"; "rules" of { "kind", "role",
            "text", "condition", "quote", "source" }; "sources" of { "role", "letters", "written", "declared",
            "counts", "qualifier", "quote", "source" }; and "source", where it stands first. A source has "path",
            "line" and "column": relative to the input folder, from 1. "nearest" holds titles where nothing matches.

            Errors in the content do not stop it: the answer comes from what could be read, and one line on standard
            error says that there are errors. That nothing matches is an answer, too, with exit code 0: 1 is for faults
            in the content, and a script sees that "answers" is empty.
            """,
        ["why"] = """
            Examples:
              handbook why input/roles/agilist.md        what speaks for a role on it, and what each part became
              handbook why roles/agilist.md --format json
                                                         the same for programs

            Each label of the page (its title, headings, bold lines, names in tables) is shown with its line, the part of a
            role that its words name, and what speaks for and against a role of that name. Below it stand its list items
            and what became of them. At the end are the lines of front matter or handbook.yml that would settle it.

            The JSON has "version" (1), "path", "declared", "enough" (the weight that a role needs), "roles", "labels" and
            "remedies". A label has "line", "text", "part", "role", "weight", "says_something", "reasons" of { "weight",
            "text" } and "entries" of { "line", "kind", "text", "reason" }; a remedy has "file", "line" and "effect".
            """,
        ["fix"] = """
            Examples:
              handbook fix --dry-run             shows what would change, as a patch, and writes nothing
              handbook fix                       writes every repair that check reports into your files
              handbook fix HB1103 HB1108         those two kinds alone
              handbook fix --path "roles/**"     in these files alone
              handbook fix HB1130                a suggestion: only made when its id is named

            Only lines with a repair change; line ends, encoding and byte order mark stay. The patch can be kept and
            applied: git apply --directory=input fix.patch
            """,
        ["import"] = """
            Examples:
              handbook import docs               writes docs/handbook.yml and tells what was understood
              handbook import docs --dry-run     shows it, and writes nothing

            The folder is read as it is: Sphinx and MyST, GitBook, Docusaurus, MkDocs, Hugo, Jekyll, or plain Markdown.
            Nothing in it is changed but for the new file. What was not understood is counted by kind; "handbook check"
            lists it all with its places, and "handbook fix" writes the repairs back.
            """,
        ["roadmap"] = """
            Examples:
              handbook import roadmap ../plans/roadmap.yml --dry-run     shows the items as ours, and writes nothing
              handbook import roadmap ../plans/roadmap.yml               writes input/roadmap/roadmap.yml
              handbook import docs roadmap ../plans/roadmap.json         writes docs/roadmap/roadmap.yml

            YAML and JSON are read in any nesting. What has a title is an item; what has items below it is a group, whose
            name gives their target ("Q3 2026"), their status ("done") or their theme. Words are understood in English,
            German, French, Italian and Spanish. What has no place is listed with its line. A file that is not valid is
            reported with its place; what can be read is kept. A folder that is called roadmap is named ./roadmap.
            """,
        ["explain"] = """
            Examples:
              handbook explain HB3003            what the finding means and how to fix it
              handbook explain                   all there are
            """,
        ["new"] = """
            Examples:
              handbook new handbook our-handbook          a whole handbook, ready to build
              handbook new role "Release Manager"         a page in the folder of the roles
              handbook new item "Publish the map"         lines at the end of the roadmap, with the next id
              handbook new page "How we decide" --folder guide

            Nothing is asked, and no file is replaced. Folder, file name, headings and front matter are those of the
            handbook's other pages. --dry-run shows what would be written.
            """,
        ["role"] = """
            Examples:
              handbook new role "Release Manager"                    writes roles/release-manager.md, or where your roles are
              handbook new role "Release Manager" --unit Platform    with the unit in its front matter
              handbook new role "Release Manager" --folder crew      in another folder, written like the roles there
              handbook new role "Release Manager" --dry-run          shows it, and writes nothing
            """,
        ["item"] = """
            Examples:
              handbook new item "Publish the map"                    RD-8 behind RD-7, for later
              handbook new item "Publish the map" --horizon now --accountable map-editor
              handbook new item "Publish the map" --file roadmap/data.yml

            The lines are put at the end of the list; all else in the file stays as it is, comments too. A roadmap with
            an error is left alone: the error is shown with its place.
            """,
        ["page"] = """
            Examples:
              handbook new page "How we decide"                      in the input folder
              handbook new page "How we decide" --folder guide       in guide, named like the pages there
            """,
        ["handbook"] = """
            Examples:
              handbook new handbook our-handbook                     then: cd our-handbook && handbook preview
              handbook new handbook . --language de                  in German, in this empty folder

            It has two roles, people.yml, a roadmap, a home page, handbook.yml, the schemas and settings for your editor,
            workflows for GitHub and GitLab, and a README. It passes "handbook check --strict".
            """,
        ["schema"] = """
            Examples:
              handbook schema schemas            writes four schemas into the folder "schemas"

            They are JSON Schemas (2020-12). An editor with YAML support then completes keys, shows what each one means and
            marks unknown keys and invalid values. Run it again after an update of the tool: the files are replaced.
            """,
        ["words"] = """
            Examples:
              handbook words                     every word of the interface, in the handbook's language
              handbook words matrix              those whose key or text has "matrix" in it
              handbook words --language de       the German ones

            Copy the lines that you want to change into handbook.yml. A name in braces is the place of a value and must
            stay; a text that depends on a number has a form for each plural of the language.
            """,
        ["owners"] = """
            Examples:
              handbook owners                    the lines, to look at
              handbook owners --write            writes them into .github/CODEOWNERS, between two marks; other lines stay
              handbook owners --check            fails if they are not there as they are now; for checking pull requests

            Owners are named in handbook.yml ("owners": a pattern and a role or an account on each line) and in the front matter
            of pages ("owner"). A role stands for the accounts of its holders, which people.yml has ("account").
            """,
        ["completion"] = """
            Examples:
              eval "$(handbook completion bash)"                                       in ~/.bashrc
              eval "$(handbook completion zsh)"                                        in ~/.zshrc, after compinit
              handbook completion fish > ~/.config/fish/completions/handbook.fish
              handbook completion pwsh | Out-String | Invoke-Expression                in $PROFILE
            """,
    };

    public static void AddTo(RootCommand root)
    {
        if (root.Options.OfType<HelpOption>().FirstOrDefault() is { Action: SynchronousCommandLineAction usual } help)
            help.Action = new Addition(usual);
    }

    private sealed class Addition(SynchronousCommandLineAction usual) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var exitCode = usual.Invoke(parseResult);
            var command = parseResult.CommandResult.Command;
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine(Additions[command is RootCommand ? "build" : command.Name]);
            if (command.Name != "explain")
            {
                output.WriteLine();
                output.WriteLine(Codes);
            }
            return exitCode;
        }
    }
}

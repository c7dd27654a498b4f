using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Handbooks.Pages.Prose.Code;

/// <summary>How a language is read.</summary>
internal enum CodeForm
{
    /// <summary>Words, strings and comments.</summary>
    Words,

    /// <summary>The same, with a key at the start of a line: YAML, TOML, INI.</summary>
    Keyed,

    /// <summary>Tags with attributes: HTML, XML.</summary>
    Markup,

    /// <summary>The first character of a line says what the line is: a diff.</summary>
    Changes,

    /// <summary>A terminal session: after a prompt stands a command, the rest is what it printed.</summary>
    Session,
}

/// <summary>What tells the parts of a language's code apart: enough to colour it, far less than a grammar.</summary>
internal sealed class CodeLanguage
{
    private static readonly ConcurrentDictionary<string, CodeLanguage> s_made = new(StringComparer.Ordinal);

    public required CodeForm Form { get; init; }

    /// <summary>What begins a comment up to the end of its line.</summary>
    public string[] LineComments { get; init; } = [];

    /// <summary>What begins and ends a comment of several lines.</summary>
    public (string Open, string Close)? BlockComment { get; init; }

    /// <summary>The characters that begin and end a string.</summary>
    public string Quotes { get; init; } = "\"'";

    /// <summary>The characters whose strings may run over several lines; repeated three times, any quote's may.</summary>
    public string LongQuotes { get; init; } = "";

    public FrozenSet<string> Keywords { get; init; } = [];

    /// <summary>Whether keywords may be in any case, as in SQL.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>The characters that begin a name of a variable, a decorator or an option.</summary>
    public string Sigils { get; init; } = "";

    /// <summary>Whether a backslash in a string makes the next character part of it.</summary>
    public bool HasEscapes { get; init; } = true;

    /// <summary>The language that a fence names, by any of its usual names; null if it has no colours here.</summary>
    public static CodeLanguage? Named(string name) => Canonical(name.ToLowerInvariant()) is { } known ? s_made.GetOrAdd(known, Make) : null;

    private static string? Canonical(string name) => name switch
    {
        "bash" or "sh" or "shell" or "zsh" or "shellscript" or "fish" => "shell",
        "console" or "shell-session" or "shellsession" or "sh-session" or "terminal" => "console",
        "ps1" or "powershell" or "pwsh" => "powershell",
        "py" or "python" or "python3" or "py3" => "python",
        "js" or "javascript" or "jsx" or "mjs" or "node" or "ts" or "typescript" or "tsx" => "javascript",
        "json" or "json5" or "jsonc" => "json",
        "yaml" or "yml" or "docker-compose" or "openapi" => "yaml",
        "toml" or "ini" or "cfg" or "conf" or "properties" or "dotenv" or "env" or "editorconfig" => "ini",
        "c" or "h" or "cpp" or "c++" or "cc" or "hpp" or "objc" or "objective-c" => "c",
        "cs" or "c#" or "csharp" => "csharp",
        "java" or "kotlin" or "kt" or "scala" or "groovy" or "dart" => "java",
        "go" or "golang" => "go",
        "rust" or "rs" => "rust",
        "swift" => "swift",
        "php" => "php",
        "ruby" or "rb" or "elixir" or "ex" => "ruby",
        "r" or "julia" => "r",
        "lua" => "lua",
        "sql" or "mysql" or "postgresql" or "postgres" or "pgsql" or "sqlite" or "cql" or "tsql" => "sql",
        "css" or "scss" or "less" or "sass" => "css",
        "dockerfile" or "docker" or "containerfile" => "dockerfile",
        "make" or "makefile" => "make",
        "hcl" or "terraform" or "tf" => "hcl",
        "graphql" or "gql" or "protobuf" or "proto" or "prisma" => "schema",
        "gherkin" or "feature" or "cucumber" => "gherkin",
        "html" or "htm" or "xml" or "svg" or "xhtml" or "vue" or "svelte" or "razor" or "cshtml" => "markup",
        "diff" or "patch" => "diff",
        _ => null,
    };

    private static CodeLanguage Make(string name) => name switch
    {
        "shell" => Hashed("if then elif else fi for in do done while until case esac function return exit export local readonly set unset "
            + "source alias echo cd sudo", quotes: "\"'`", longQuotes: "\"'", sigils: "$-"),
        "console" => new() { Form = CodeForm.Session },
        "powershell" => new()
        {
            Form = CodeForm.Words,
            LineComments = ["#"],
            BlockComment = ("<#", "#>"),
            Keywords = Set("begin break catch continue do else elseif end exit filter finally for foreach from function if in param process return "
                + "switch throw trap try until using while", ignoresCase: true),
            IgnoresCase = true,
            Sigils = "$-",
            HasEscapes = false,
        },
        "python" => Hashed("and as assert async await break case class continue def del elif else except finally for from global if import in is "
            + "lambda match nonlocal not or pass raise return try while with yield None True False self", sigils: "@"),
        "javascript" => Braced("abstract as async await break case catch class const continue debugger default delete do else enum export extends "
            + "false finally for from function if implements import in instanceof interface keyof let namespace new null of private protected public "
            + "readonly return static super switch this throw true try type typeof undefined var void while with yield", "\"'`", "`", "@"),
        "json" => new()
        {
            Form = CodeForm.Words,
            LineComments = ["//"],
            BlockComment = ("/*", "*/"),
            Quotes = "\"",
            Keywords = Set("true false null"),
        },
        "yaml" => Keyed(["#"], "\"'", "true false null yes no on off"),
        "ini" => Keyed(["#", ";"], "\"'", "true false yes no on off"),
        "c" => Braced("alignas auto bool break case catch char class const constexpr continue default delete do double else enum explicit extern "
            + "false final float for friend goto if inline int long namespace new noexcept nullptr operator override private protected public "
            + "register return short signed sizeof static struct switch template this throw true try typedef typename union unsigned using virtual "
            + "void volatile while NULL", "\"'", "", "#"),
        "csharp" => Braced("abstract as async await base bool break byte case catch char checked class const continue decimal default delegate do "
            + "double else enum event explicit extern false finally fixed float for foreach get if implicit in init int interface internal is lock "
            + "long namespace new not null object operator or out override params partial private protected public readonly record ref required "
            + "return sealed set short sizeof static string struct switch this throw true try typeof uint ulong unchecked unsafe using var virtual "
            + "void volatile when where while with yield", "\"'", "", "#"),
        "java" => Braced("abstract as assert boolean break byte case catch char class companion const continue data def default do double else enum "
            + "extends false final finally float for fun if implements import in init instanceof int interface is lateinit lazy long match native "
            + "new null object open operator override package private protected public record return sealed short static super suspend switch "
            + "synchronized this throw throws trait transient true try type val var void volatile when while with yield", "\"'", "", "@"),
        "go" => Braced("break case chan const continue default defer else fallthrough false for func go goto if import interface iota map nil "
            + "package range return select struct switch true type var", "\"'`", "`", ""),
        "rust" => Braced("as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut pub ref "
            + "return self static struct super trait true type union unsafe use where while", "\"", "\"", "#"),
        "swift" => Braced("as associatedtype await break case catch class continue default defer deinit do else enum extension fallthrough false for "
            + "func guard if import in init inout is let nil operator private protocol public repeat rethrows return self static struct subscript "
            + "super switch throw throws true try typealias var where while", "\"", "", "@#"),
        "php" => Braced("abstract and array as break callable case catch class clone const continue declare default do echo else elseif enum extends "
            + "false final finally fn for foreach function global goto if implements include instanceof interface match namespace new null or "
            + "private protected public readonly require require_once return static switch this throw trait true try use var while "
            + "yield", "\"'", "\"'", "$"),
        "ruby" => Hashed("alias and begin break case class def defmodule defp do else elsif end ensure false fn for if import in module next nil not "
            + "or raise redo require rescue retry return self super then true undef unless until use when while with yield", "\"'`", "", "@:$"),
        "r" => Hashed("begin break const do else end export false for function if import in let library module next nothing repeat return struct "
            + "true using while FALSE NA NULL TRUE", "\"'"),
        "lua" => new()
        {
            Form = CodeForm.Words,
            LineComments = ["--"],
            Keywords = Set("and break do else elseif end false for function goto if in local nil not or repeat return then true until while"),
        },
        "sql" => new()
        {
            Form = CodeForm.Words,
            LineComments = ["--"],
            BlockComment = ("/*", "*/"),
            LongQuotes = "'",
            HasEscapes = false,
            IgnoresCase = true,
            Keywords = Set("add all alter and any as asc begin between by cascade case check column commit constraint create cross database default "
                + "delete desc distinct drop else end exists false foreign from full function grant group having if in index inner insert into is "
                + "join key left like limit not null offset on or order outer primary procedure references returning revoke right rollback select "
                + "set table then to transaction trigger true truncate union unique update using values view when where with", ignoresCase: true),
        },
        "css" => new()
        {
            Form = CodeForm.Keyed,
            LineComments = ["//"],
            BlockComment = ("/*", "*/"),
            Sigils = "@$#.",
            Keywords = Set("important inherit initial unset none auto"),
        },
        "dockerfile" => Hashed("ADD ARG AS CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR",
            sigils: "$-"),
        "make" => Keyed(["#"], "\"'", "define else endef endif export ifdef ifeq ifndef ifneq include override"),
        "hcl" => new()
        {
            Form = CodeForm.Keyed,
            LineComments = ["#", "//"],
            BlockComment = ("/*", "*/"),
            Quotes = "\"",
            Keywords = Set("data dynamic each false for for_each if in locals module null output provider resource self terraform true variable"),
        },
        "schema" => new()
        {
            Form = CodeForm.Words,
            LineComments = ["#", "//"],
            Sigils = "@$",
            Keywords = Set("datasource directive enum extend fragment generator implements import input interface message model mutation oneof "
                + "optional package query repeated required reserved returns rpc scalar schema service subscription syntax type union true "
                + "false null"),
        },
        "gherkin" => Hashed("Feature Background Scenario Outline Examples Rule Given When Then And But", "\"", sigils: "@"),
        "markup" => new() { Form = CodeForm.Markup },
        "diff" => new() { Form = CodeForm.Changes },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "A canonical name without its language."),
    };

    private static CodeLanguage Braced(string keywords, string quotes, string longQuotes, string sigils) => new()
    {
        Form = CodeForm.Words,
        LineComments = ["//"],
        BlockComment = ("/*", "*/"),
        Quotes = quotes,
        LongQuotes = longQuotes,
        Sigils = sigils,
        Keywords = Set(keywords),
    };

    private static CodeLanguage Hashed(string keywords, string quotes = "\"'", string longQuotes = "", string sigils = "") => new()
    {
        Form = CodeForm.Words,
        LineComments = ["#"],
        Quotes = quotes,
        LongQuotes = longQuotes,
        Sigils = sigils,
        Keywords = Set(keywords),
    };

    private static CodeLanguage Keyed(string[] comments, string quotes, string keywords) => new()
    {
        Form = CodeForm.Keyed,
        LineComments = comments,
        Quotes = quotes,
        LongQuotes = quotes,
        Keywords = Set(keywords),
    };

    private static FrozenSet<string> Set(string words, bool ignoresCase = false) =>
        words.Split(' ').ToFrozenSet(ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
}

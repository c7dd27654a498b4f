namespace Handbooks.Syntax.Repairs;

/// <summary>English words by which a duty can be told from what it is about.</summary>
internal static class DutyWords
{
    /// <summary>Verbs that open a duty and are hardly ever a name or a thing.</summary>
    private static readonly HashSet<string> PlainVerbs = new(StringComparer.Ordinal)
    {
        "Achieve", "Advise", "Advocate", "Allocate", "Analyze", "Analyse", "Anticipate", "Approve", "Arrange", "Assess", "Assist", "Attend",
        "Balance", "Build", "Capture", "Coach",
        "Collaborate", "Collect", "Communicate", "Conduct", "Confirm", "Consider", "Contribute", "Coordinate", "Create", "Decide", "Define",
        "Delegate", "Deliver", "Develop", "Direct",
        "Discuss", "Drive", "Educate", "Empower", "Enable", "Encourage", "Ensure", "Escalate", "Establish", "Evaluate", "Expedite", "Facilitate",
        "Foster", "Gather", "Guarantee",
        "Guide", "Help", "Hire", "Hold", "Identify", "Implement", "Improve", "Inform", "Inspire", "Keep", "Maintain", "Manage", "Mentor", "Monitor",
        "Motivate", "Negotiate", "Onboard",
        "Organize", "Organise", "Oversee", "Participate", "Prepare", "Prioritize", "Prioritise", "Promote", "Provide", "Recruit", "Represent",
        "Resolve", "Review", "Schedule", "Seek",
        "Solve", "Train", "Translate", "Understand", "Validate", "Verify", "Write",
    };

    /// <summary>Verbs that are as often a thing or a team: they count where another item of the page begins with them.</summary>
    private static readonly HashSet<string> OtherVerbs = new(StringComparer.Ordinal)
    {
        "Act", "Align", "Ask", "Bring", "Check", "Choose", "Clarify", "Design", "Document", "Find", "Follow", "Give", "Lead", "Make", "Meet", "Own",
        "Plan", "Report", "Run", "Set",
        "Share", "Stay", "Support", "Take", "Test", "Track", "Use", "Work",
    };

    /// <summary>Articles, prepositions, conjunctions and the like: what follows belongs to them.</summary>
    private static readonly HashSet<string> Leading = new(StringComparer.Ordinal)
    {
        "about", "across", "after", "all", "also", "and", "any", "are", "before", "both", "but", "called", "can", "during", "each", "every", "for",
        "from", "has", "have", "her", "his",
        "including", "into", "its", "like", "may", "must", "named", "new", "not", "one", "onto", "other", "our", "over", "own", "per", "please",
        "see", "should", "such", "than", "that", "the", "their",
        "then", "these", "this", "those", "through", "under", "until", "upon", "use", "using", "via", "was", "when", "where", "which", "while",
        "will", "with", "within", "without", "your",
    };

    public static bool Opens(string word) => PlainVerbs.Contains(word) || OtherVerbs.Contains(word);

    public static bool IsPlainVerb(string word) => PlainVerbs.Contains(word);

    public static bool CannotEnd(ReadOnlySpan<char> word) => Leading.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}

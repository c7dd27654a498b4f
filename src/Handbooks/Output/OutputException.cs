namespace Handbooks.Output;

/// <summary>The sites could not be written; the message is for the person who runs the tool.</summary>
public sealed class OutputException(string message, Exception? cause = null) : Exception(message, cause);

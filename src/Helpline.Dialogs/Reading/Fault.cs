namespace Helpline.Dialogs.Reading;

/// <summary>Something wrong in a dialog's files, with the place to mend.</summary>
/// <param name="File">Path relative to the dialogs folder.</param>
/// <param name="Line">1-based line; 0: the file as a whole.</param>
/// <param name="Rule">Kebab-case name of the broken rule (text-missing, dead-end).</param>
/// <param name="Message">What is wrong, in words for the author.</param>
public sealed record Fault(string File, int Line, string Rule, string Message);

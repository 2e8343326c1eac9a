namespace Helpline.Agencies;

/// <summary>Something wrong in a file about agencies, with the place to mend.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Line">1-based line; 0: the file as a whole.</param>
/// <param name="Rule">Kebab-case name of the broken rule.</param>
/// <param name="Message">What is wrong, in words for the operator.</param>
internal sealed record AgencyFault(string File, int Line, string Rule, string Message);

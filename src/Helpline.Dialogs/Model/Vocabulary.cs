namespace Helpline.Dialogs.Model;

/// <summary>All that dialogs may name without defining it: the app's acts, facts and option lists. A closed list.</summary>
/// <param name="Acts">The acts the app can perform, by name.</param>
/// <param name="Facts">Names of values the app gives to every turn (who runs this, numbers, whether intake is open).</param>
/// <param name="Lists">Option lists by name.</param>
public sealed record Vocabulary(
    IReadOnlyDictionary<string, ActSignature> Acts,
    IReadOnlySet<string> Facts,
    IReadOnlyDictionary<string, OptionList> Lists);

namespace Helpline.Dialogs.Model;

/// <summary>What a dialog must know of an act: how it can end and which values it may leave for texts.</summary>
/// <param name="Name">Kebab-case name (file-tip).</param>
/// <param name="Outcomes">Every way it can end; a state must handle all of them.</param>
/// <param name="Values">Names of the values it can set, usable as placeholders and in guards.</param>
public sealed record ActSignature(string Name, IReadOnlySet<string> Outcomes, IReadOnlySet<string> Values);

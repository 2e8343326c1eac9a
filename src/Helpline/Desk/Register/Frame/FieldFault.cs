namespace Helpline.Desk.Register.Frame;

/// <summary>What is wrong with a form, said at the top and beside its field.</summary>
/// <param name="Field">The field's name in the form; empty: the form as a whole.</param>
/// <param name="Text">In the operator's language.</param>
internal sealed record FieldFault(string Field, string Text);

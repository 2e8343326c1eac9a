namespace Helpline.Dialogs.Replaying;

/// <summary>What a person did in a recorded turn, by its key in the transcript.</summary>
public enum TurnKind
{
    Press,
    Say,
    Send,
    Place,
    Photo,
}

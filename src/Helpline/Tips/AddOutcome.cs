namespace Helpline.Tips;

/// <summary>Whether something can be added to a tip.</summary>
internal enum AddOutcome
{
    Missing,
    Closed,
    Ready,
}

namespace Helpline.Tips;

/// <summary>What became of something the desk asked for.</summary>
internal enum DeskOutcome
{
    Done,

    /// <summary>No such delivery in this agency, whatever exists elsewhere.</summary>
    Missing,

    /// <summary>The word is none of ours, or the answer is not a sealed one.</summary>
    Refused,
}

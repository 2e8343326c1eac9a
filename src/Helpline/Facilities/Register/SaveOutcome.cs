namespace Helpline.Facilities.Register;

/// <summary>What became of a change that was made on top of a known version.</summary>
internal enum SaveOutcome
{
    Saved,

    /// <summary>Nothing differs, so that no version was made.</summary>
    Same,

    /// <summary>Somebody else saved since; nothing was changed.</summary>
    Outrun,
}

namespace Helpline.Facilities.Register;

/// <summary>What made another version of a facility.</summary>
internal enum ChangeKind
{
    /// <summary>The table that comes with the program.</summary>
    Seed,
    Import,
    Edit,

    /// <summary>An operator recorded a call, or that the institution's site was read.</summary>
    Call,

    /// <summary>An operator recorded a look into the licence register.</summary>
    Licence,
    Publish,
    Unpublish,
}

namespace Helpline.Desk.Staff;

/// <summary>The roles by the words that are stored and sent.</summary>
internal static class StaffRoles
{
    public static string Word(this StaffRole role) => role switch
    {
        StaffRole.Officer => "officer",
        StaffRole.Lead => "lead",
        StaffRole.RegisterEditor => "register-editor",
        StaffRole.Operator => "operator",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <returns>Null for a word that is none of ours.</returns>
    public static StaffRole? Read(string word) => Enum.GetValues<StaffRole>().Cast<StaffRole?>().FirstOrDefault(r => r!.Value.Word() == word);

    public static bool ReadsTips(this StaffRole role) => role is StaffRole.Officer or StaffRole.Lead;
}

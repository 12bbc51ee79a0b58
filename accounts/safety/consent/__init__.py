"""What is off for a student under the school's age until somebody at home, or the school on a basis of its own,
has agreed on paper: staff write down who agreed to what, and when it was taken back. Slices above ask
`has_consent`.
"""
